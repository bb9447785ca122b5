// This file reads for the queries. They have connections of their own, which cannot write, so that they wait for no
// command and no command waits for them. Each read sees one moment of the database (a snapshot), and ends when its
// time is over, whatever it is in the middle of.
package database

import (
	"context"
	"database/sql"
	"reflect"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/pocketbase/dbx"
	sqlite3 "modernc.org/sqlite/lib"
)

// againEach is how often a read whose time is over is told so until it ends: SQLite forgets an interruption that
// comes just before a statement begins.
const againEach = 10 * time.Millisecond

// readingPragmas are those of every connection, and no right to write.
var readingPragmas = append(slices.Clone(pragmas), "query_only(ON)")

// Readers is a pool of connections that only read.
type Readers struct {
	db    *dbx.DB
	seats chan struct{}
}

// ConnectReaders makes a pool of at most `most` connections to the database file. They are opened when needed.
func ConnectReaders(path string, most int) (*Readers, error) {
	pool, err := openWatched(path+"?_pragma="+strings.Join(readingPragmas, "&_pragma="), true)
	if err != nil {
		return nil, err
	}
	pool.SetMaxOpenConns(most)
	pool.SetMaxIdleConns(most)
	return &Readers{dbx.NewFromDB(pool, "sqlite"), make(chan struct{}, most)}, nil
}

// DB is for the self-check alone: it looks at what a connection answers.
func (r *Readers) DB() dbx.Builder { return r.db }

// Close lets go of the connections.
func (r *Readers) Close() error { return r.db.Close() }

// Read does its work with one snapshot. When the context ends first, what SQLite is doing is interrupted.
func (r *Readers) Read(ctx context.Context, work func(tx *dbx.Tx) error) error {
	select {
	case r.seats <- struct{}{}:
		defer func() { <-r.seats }()
	case <-ctx.Done():
		return ctx.Err()
	}
	// The transaction ends here and not with the context: its connection must not serve another while this read can
	// still be interrupted.
	var interrupt func()
	own := context.WithValue(context.WithoutCancel(ctx), interruptKey{}, &interrupt)
	tx, err := r.db.BeginTx(own, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return err
	}
	defer tx.Rollback()
	stop := untilDone(ctx, interrupt)
	defer stop()
	return work(tx)
}

// untilDone interrupts again and again from the end of the context until it is stopped.
func untilDone(ctx context.Context, interrupt func()) (stop func()) {
	done := make(chan struct{})
	var running sync.WaitGroup
	running.Go(func() {
		select {
		case <-ctx.Done():
		case <-done:
			return
		}
		again := time.NewTicker(againEach)
		defer again.Stop()
		for {
			interrupt()
			select {
			case <-again.C:
			case <-done:
				return
			}
		}
	})
	return func() {
		close(done)
		running.Wait()
	}
}

// interruptKey marks the context with which a reading transaction begins: there the connection leaves the way to
// interrupt it.
type interruptKey struct{}

// interrupt stops what the connection is doing. The driver does so by itself only while it looks for the first row,
// and has no method for it; its connection is a lock, which keeps it from being closed meanwhile.
func (c *watchedConn) interrupt() {
	lock := c.connection.(sync.Locker)
	lock.Lock()
	defer lock.Unlock()
	if handle := handleOf(c.connection); handle != 0 {
		sqlite3.Xsqlite3_interrupt(nil, handle)
	}
}

// canBeInterrupted says whether the driver is still as interrupt expects it to be.
func canBeInterrupted(c connection) bool {
	_, lock := c.(sync.Locker)
	return lock && handleOf(c) != 0
}

// handleOf is SQLite's own handle of the connection, 0 when it is closed or not to be found.
func handleOf(c connection) uintptr {
	value := reflect.Indirect(reflect.ValueOf(c))
	if value.Kind() != reflect.Struct {
		return 0
	}
	handle := value.FieldByName("db")
	if handle.Kind() != reflect.Uintptr {
		return 0
	}
	return uintptr(handle.Uint())
}
