// What the database keeps although somebody tries to get around it, and how a full disk is noticed.
package database

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/pocketbase/dbx"
)

func open(t *testing.T, path string) *dbx.DB {
	t.Helper()
	db, err := Connect(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	return db
}

func execute(t *testing.T, db dbx.Builder, queries ...string) {
	t.Helper()
	for _, query := range queries {
		if _, err := db.NewQuery(query).Execute(); err != nil {
			t.Fatalf("%s: %v", query, err)
		}
	}
}

func TestEveryConnectionKeepsThePromises(t *testing.T) {
	db := open(t, filepath.Join(t.TempDir(), "data.db"))
	for range 3 { // each a connection of its own, as none is given back
		connection, err := db.DB().Conn(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		defer connection.Close()
		for _, promise := range Promises {
			var got string
			if err := connection.QueryRowContext(context.Background(), "PRAGMA "+promise.Name).Scan(&got); err != nil || got != promise.Want {
				t.Errorf("%s is %q, not %q (%v)", promise.Name, got, promise.Want, err)
			}
		}
	}
}

func TestReplacingARowDoesNotSlipPastItsDeleteGuard(t *testing.T) {
	db := open(t, filepath.Join(t.TempDir(), "data.db"))
	execute(t, db,
		"CREATE TABLE events (id TEXT PRIMARY KEY, what TEXT)",
		"CREATE TRIGGER guard_events_delete BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'append-only'); END",
		"INSERT INTO events VALUES ('a', 'first')",
	)
	if _, err := db.NewQuery("INSERT OR REPLACE INTO events VALUES ('a', 'second')").Execute(); err == nil || !strings.Contains(err.Error(), "append-only") {
		t.Errorf("replaced: %v", err)
	}
	var what string
	if err := db.NewQuery("SELECT what FROM events").Row(&what); err != nil || what != "first" {
		t.Errorf("it is %q now (%v)", what, err)
	}
}

func TestATransactionHasTheWriteLockFromItsBeginning(t *testing.T) {
	path := filepath.Join(t.TempDir(), "data.db")
	first, second := open(t, path), open(t, path)
	execute(t, first, "CREATE TABLE t (n INTEGER)")
	tx, err := first.Begin()
	if err != nil {
		t.Fatal(err)
	}
	defer tx.Rollback()
	execute(t, second, "PRAGMA busy_timeout = 1")
	second.DB().SetMaxOpenConns(1)
	execute(t, second, "PRAGMA busy_timeout = 1")
	if _, err := second.NewQuery("INSERT INTO t VALUES (1)").Execute(); err == nil || !strings.Contains(err.Error(), "locked") {
		t.Errorf("another wrote while a transaction had begun: %v", err)
	}
}

func TestAFullDiskIsNoticedAndReadingGoesOn(t *testing.T) {
	db := open(t, filepath.Join(t.TempDir(), "data.db"))
	db.DB().SetMaxOpenConns(1)
	execute(t, db, "CREATE TABLE t (words TEXT)", "INSERT INTO t VALUES ('before')", "PRAGMA max_page_count = 3")
	before := RefusedWrites()
	_, err := db.NewQuery("INSERT INTO t VALUES ({:words})").Bind(dbx.Params{"words": strings.Repeat("x", 50_000)}).Execute()
	if !IsDiskFull(err) || RefusedWrites() == before {
		t.Errorf("not noticed: %v", err)
	}
	var words string
	if err := db.NewQuery("SELECT words FROM t").Row(&words); err != nil || words != "before" {
		t.Errorf("reading: %q %v", words, err)
	}
	before = RefusedWrites()
	if _, err := db.NewQuery("INSERT INTO nowhere VALUES (1)").Execute(); err == nil || IsDiskFull(err) || RefusedWrites() != before {
		t.Errorf("another fault counts as a full disk: %v", err)
	}
}

func TestAFullDiskIsNoticedInATransactionToo(t *testing.T) {
	db := open(t, filepath.Join(t.TempDir(), "data.db"))
	db.DB().SetMaxOpenConns(1)
	execute(t, db, "CREATE TABLE t (words TEXT)", "PRAGMA max_page_count = 3")
	before := RefusedWrites()
	err := db.Transactional(func(tx *dbx.Tx) error {
		prepared := tx.NewQuery("INSERT INTO t VALUES ({:words})").Prepare()
		defer prepared.Close()
		_, err := prepared.Bind(dbx.Params{"words": strings.Repeat("x", 50_000)}).Execute()
		return err
	})
	if !IsDiskFull(err) || RefusedWrites() == before {
		t.Errorf("not noticed: %v", err)
	}
}

func TestWhichErrorsMeanAFullDisk(t *testing.T) {
	for _, c := range []struct {
		err  error
		full bool
	}{
		{syscall.ENOSPC, true},
		{fmt.Errorf("writing: %w", syscall.EDQUOT), true},
		{syscall.EROFS, true},
		{syscall.EACCES, false},
		{errors.New("database or disk is full"), false}, // only the driver's own error counts, not its words
		{sql.ErrNoRows, false},
		{nil, false},
	} {
		if IsDiskFull(c.err) != c.full {
			t.Errorf("%v: %v", c.err, !c.full)
		}
	}
}

func TestABusyDatabaseIsWaitedFor(t *testing.T) {
	path := filepath.Join(t.TempDir(), "data.db")
	first, second := open(t, path), open(t, path)
	execute(t, first, "CREATE TABLE t (n INTEGER)")
	tx, err := first.Begin()
	if err != nil {
		t.Fatal(err)
	}
	written := make(chan error, 1)
	go func() {
		_, err := second.NewQuery("INSERT INTO t VALUES (2)").Execute()
		written <- err
	}()
	select {
	case err := <-written:
		t.Errorf("it did not wait: %v", err)
	case <-time.After(20 * time.Millisecond):
	}
	execute(t, tx, "INSERT INTO t VALUES (1)")
	if err := tx.Commit(); err != nil {
		t.Fatal(err)
	}
	if err := <-written; err != nil {
		t.Errorf("after waiting: %v", err)
	}
}
