// Package cli is the command line. A command that cannot do its work says so in one sentence on the error
// output, with exit code 1.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	"common-care/internal/selfcheck"
	"common-care/internal/settings"
)

// Run does what the arguments ask for and answers with the exit code.
func Run(arguments []string, out, complaints io.Writer) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()

	chosen := &settings.Settings{}
	root := &cobra.Command{
		Use:               "common-care",
		Short:             "The server of a care co-operative",
		SilenceErrors:     true,
		SilenceUsage:      true,
		CompletionOptions: cobra.CompletionOptions{DisableDefaultCmd: true},
	}
	root.PersistentFlags().StringVar(&chosen.Root, "root", defaultRoot(), "the folder with pb_hooks, pb_migrations and pb_public")
	root.PersistentFlags().StringVar(&chosen.DataDir, "dir", "", "the folder of the data (default <root>/pb_data)")
	root.PersistentPreRunE = func(*cobra.Command, []string) error { return makeAbsolute(chosen) }
	root.AddCommand(
		serveCommand(chosen, out),
		checkCommand(chosen, out),
		migrateCommand(chosen, out),
		stewardCommand(chosen, out),
		superuserCommand(chosen, out),
		typesCommand(out),
	)
	root.SetArgs(arguments)
	root.SetOut(out)
	root.SetErr(complaints)

	if err := root.ExecuteContext(ctx); err != nil {
		fmt.Fprintln(complaints, "common-care: "+sentence(err))
		return 1
	}
	return 0
}

// sentence puts an error on one line; only the self-check names its faults on a line each.
func sentence(err error) string {
	var unsafe selfcheck.Unsafe
	if errors.As(err, &unsafe) {
		return unsafe.Error()
	}
	return strings.Join(strings.Fields(err.Error()), " ")
}

// defaultRoot is the folder above the one that holds the program: pocketbase/ for pocketbase/bin/common-care.
func defaultRoot() string {
	program, err := os.Executable()
	if err != nil {
		return "."
	}
	return filepath.Dir(filepath.Dir(program))
}

// makeAbsolute fixes the folders: PocketBase would look for hooks and migrations beside the data and, where
// there are none, start without them and without a word.
func makeAbsolute(chosen *settings.Settings) error {
	if chosen.DataDir == "" {
		chosen.DataDir = filepath.Join(chosen.Root, "pb_data")
	}
	var err error
	if chosen.Root, err = filepath.Abs(chosen.Root); err != nil {
		return err
	}
	chosen.DataDir, err = filepath.Abs(chosen.DataDir)
	return err
}
