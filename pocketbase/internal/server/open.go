// Package server puts the one process together: PocketBase with our database connection, the hooks, and the
// public face. This file opens a co-op's data; serve.go answers requests.
package server

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/pocketbase/pocketbase/core"
	_ "github.com/pocketbase/pocketbase/migrations" // PocketBase's own tables
	"github.com/pocketbase/pocketbase/plugins/jsvm"

	"common-care/internal/bindings"
	"common-care/internal/database"
	"common-care/internal/health"
	"common-care/internal/history"
	"common-care/internal/live"
	"common-care/internal/passkeys"
	"common-care/internal/private"
	"common-care/internal/sealed"
	"common-care/internal/settings"
	"common-care/internal/together"
)

// How many calls run at a time. PocketBase makes a new JavaScript runtime for each call beyond those it keeps warm, so
// there are as many of them as there are turns (internal/web), and two for the clock's own work.
const (
	commandTurns = 32
	queryTurns   = 12
	hookRuntimes = commandTurns + queryTurns + 2
)

const (
	// longestQuery ends a search of the dashboard that has become expensive.
	longestQuery = 10 * time.Second
	// readers is how many connections PocketBase reads with: for the tokens of callers, and for the dashboard. Each
	// may keep 16 MB of pages in memory.
	readers = 16
)

// Coop is one co-op's data, opened.
type Coop struct {
	App       core.App
	Platform  *bindings.Platform
	Settings  settings.Settings
	History   *history.Keeper     // whether what is only ever added to is whole
	Integrity *database.Integrity // whether the file is

	DiskFull bool // the disk took nothing when it was opened: what is there can be read
	isNew    bool // there was no database before
}

// Open checks the folders, connects to the databases and loads the hooks. Nothing is served yet.
func Open(chosen settings.Settings) (coop *Coop, err error) {
	private.OwnFilesOnly()
	diskFull, err := checkFolders(chosen)
	if err != nil {
		return nil, err
	}
	if diskFull {
		database.GiveReserve(chosen.DataDir)
	}
	_, missing := os.Stat(chosen.DatabaseFile())
	isNew := os.IsNotExist(missing)
	defer func() {
		if fault := recover(); fault != nil { // a hook file that cannot be loaded panics inside jsvm
			coop, err = nil, fmt.Errorf("The hooks in %s could not be loaded: %v", chosen.HooksDir(), fault)
		}
	}()

	app := core.NewBaseApp(core.BaseAppConfig{
		DataDir:          chosen.DataDir,
		DBConnect:        database.Connect,
		QueryTimeout:     longestQuery,
		DataMaxOpenConns: readers,
		DataMaxIdleConns: readers / 2,
	})
	queries, err := database.ConnectReaders(chosen.DatabaseFile(), queryTurns)
	if err != nil {
		return nil, err
	}
	checker, err := passkeys.For(chosen.PublicURL)
	if err != nil {
		return nil, fmt.Errorf("The public address %s is none that passkeys can belong to: %w", chosen.PublicURL, err)
	}
	keys, err := sealed.For(chosen.DataDir, chosen.KeysDir)
	if err != nil {
		return nil, err
	}
	platform := &bindings.Platform{
		Mode: chosen.Mode, PublicURL: chosen.PublicURL, Writer: together.New(app), Readers: queries, Live: live.New(),
		Emptying: database.NewEmptying(chosen.DataDir), Waits: &health.Waits{},
		Passkeys: checker, Sealed: keys, DataDir: chosen.DataDir,
	}

	core.AppMigrations = core.MigrationsList{} // a process that opens twice (tests) must not list them twice
	err = jsvm.Register(app, jsvm.Config{
		OnInit:        platform.Bind,
		HooksDir:      chosen.HooksDir(),
		MigrationsDir: chosen.MigrationsDir(),
		TypesDir:      chosen.DataDir,
		HooksPoolSize: hookRuntimes,
	})
	if err != nil {
		return nil, fmt.Errorf("The hooks or migrations in %s could not be loaded: %w", chosen.Root, err)
	}
	if err := app.Bootstrap(); err != nil && diskFull {
		_ = app.ClearBootstrap()
		return nil, fmt.Errorf("The disk under %s is full, and the database needs a little room even to be read. Free some space and start again.", chosen.DataDir)
	} else if err != nil {
		_ = app.ClearBootstrap()
		return nil, fmt.Errorf("The data in %s could not be opened: %w", chosen.DataDir, err)
	}
	return &Coop{
		App: app, Platform: platform, Settings: chosen, DiskFull: diskFull,
		History: history.Open(app, chosen.Root, chosen.DataDir), Integrity: database.NewIntegrity(chosen.DataDir),
		isNew: isNew,
	}, nil
}

// Migrate brings the tables up to date and answers with the names of the migrations that were applied. Before that
// the history is compared with what it was: a migration may change how its rows look.
func (c *Coop) Migrate() ([]string, error) {
	if err := c.History.Check(); err != nil {
		return nil, fmt.Errorf("The history could not be looked at: %w", err)
	}
	all := core.MigrationsList{}
	all.Copy(core.SystemMigrations)
	all.Copy(core.AppMigrations)
	applied, err := core.NewMigrationsRunner(c.App, all).Up()
	if err != nil {
		return applied, fmt.Errorf("The tables could not be brought up to date: %w", err)
	}
	if c.isNew {
		if err := database.MarkWritten(c.Settings.DatabaseFile()); err != nil && !database.IsDiskFull(err) {
			return applied, fmt.Errorf("The new database could not be marked as new: %w", err)
		}
		c.isNew = false
	}
	if len(applied) > 0 && c.History.Fault() == "" {
		if err := c.History.Retake(); err != nil && !database.IsDiskFull(err) {
			return applied, fmt.Errorf("How far the history has come could not be written down: %w", err)
		}
	}
	return applied, nil
}

// Rewrite writes the database of an earlier build anew, once, so that nothing is left in it of people who were erased
// before what is deleted was overwritten. Without room for it, the next start tries again.
func (c *Coop) Rewrite(ctx context.Context, out io.Writer) error {
	if c.isNew || c.DiskFull {
		return nil
	}
	_, err := database.RewriteOnce(ctx, c.Settings.DatabaseFile(), func(line string) { fmt.Fprintln(out, line) })
	if database.IsDiskFull(err) {
		fmt.Fprintln(out, NoteMark+"There is no room to write the database anew, as an upgrade does once. It needs as much again as it has. The next start tries again.")
		return nil
	}
	if err != nil && ctx.Err() == nil {
		return fmt.Errorf("The database could not be written anew: %w", err)
	}
	return ctx.Err()
}

// Close writes what is still in memory and lets go of the databases.
func (c *Coop) Close() error {
	c.Platform.Live.Close()
	_ = c.Platform.Readers.Close() // it holds nothing that could be lost
	event := &core.TerminateEvent{App: c.App}
	return c.App.OnTerminate().Trigger(event, func(e *core.TerminateEvent) error {
		return e.App.ClearBootstrap()
	})
}

// checkFolders says one sentence when something is missing. A full disk is no reason not to start where there is a
// database already: people can read.
func checkFolders(chosen settings.Settings) (diskFull bool, err error) {
	for _, folder := range []string{chosen.HooksDir(), chosen.MigrationsDir()} {
		if info, err := os.Stat(folder); err != nil || !info.IsDir() {
			return false, fmt.Errorf("There is no folder %s. Give the folder that holds pb_hooks and pb_migrations with --root.", folder)
		}
	}
	err = private.Make(chosen.DataDir)
	var wide private.TooWide
	if errors.As(err, &wide) {
		return false, wide
	}
	if err != nil {
		return false, fmt.Errorf("The data folder %s cannot be made: %s. Choose another with --dir.", chosen.DataDir, plain(err))
	}
	err = tryToWrite(chosen.DataDir)
	if err == nil {
		return false, nil
	}
	if !database.IsDiskFull(err) {
		return false, fmt.Errorf("The data folder %s is not writable: %s. Change its owner or choose another with --dir.", chosen.DataDir, plain(err))
	}
	if _, none := os.Stat(filepath.Join(chosen.DataDir, "data.db")); none != nil {
		return false, fmt.Errorf("The data folder %s cannot be written to: %s. Free some space and start again.", chosen.DataDir, plain(err))
	}
	return true, nil
}

// enoughToWrite is more than what a start writes at once: the index of SQLite's log, for two databases.
const enoughToWrite = 128 << 10

func tryToWrite(folder string) error {
	probe, err := os.CreateTemp(folder, ".writable-*")
	if err != nil {
		return err
	}
	defer os.Remove(probe.Name())
	defer probe.Close()
	_, err = probe.Write(make([]byte, enoughToWrite))
	return err
}

// plain leaves out the operation and the path that Go puts before the reason.
func plain(err error) string {
	var path *os.PathError
	if errors.As(err, &path) {
		return path.Err.Error()
	}
	return strings.TrimSpace(err.Error())
}

// PublicURL is the address for links: the one given now, or the one the server last started with.
func (c *Coop) PublicURL() string {
	if c.Settings.PublicURL != "" {
		return strings.TrimRight(c.Settings.PublicURL, "/")
	}
	return strings.TrimRight(c.App.Settings().Meta.AppURL, "/")
}
