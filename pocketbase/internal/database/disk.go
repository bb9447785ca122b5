// This file notices a full disk. SQLite tells it only to the one statement or commit that failed, and by the
// time an answer is written a hook may have turned that into a plain fault. So every error passes through a thin
// wrapper around the driver that counts those which mean "the disk takes no more".
package database

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"slices"
	"sync/atomic"
	"syscall"

	"github.com/pocketbase/dbx"
	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

var refusedWrites atomic.Int64

var errLacking = errors.New("the SQLite driver lacks a method that this server relies on")

// RefusedWrites counts the writes that the disk has refused since the start of the process.
func RefusedWrites() int64 { return refusedWrites.Load() }

// IsDiskFull says whether the error means that the disk takes no more: full, over quota, or read-only.
func IsDiskFull(err error) bool {
	if errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) || errors.Is(err, syscall.EROFS) {
		return true
	}
	// SQLite has ended the transaction by then, so rolling it back fails as well and dbx gives both errors.
	var several dbx.Errors
	if errors.As(err, &several) && slices.ContainsFunc(several, IsDiskFull) {
		return true
	}
	var fault *sqlite.Error
	if !errors.As(err, &fault) {
		return false
	}
	switch fault.Code() {
	case sqlite3.SQLITE_IOERR_WRITE, sqlite3.SQLITE_IOERR_FSYNC, sqlite3.SQLITE_IOERR_SHMSIZE:
		return true
	}
	primary := fault.Code() & 0xff
	return primary == sqlite3.SQLITE_FULL || primary == sqlite3.SQLITE_READONLY
}

func note(err error) error {
	if err != nil && IsDiskFull(err) {
		refusedWrites.Add(1)
	}
	return err
}

// watched opens connections of the SQLite driver inside the wrapper (driver.Connector).
type watched struct {
	dsn     string
	driver  driver.Driver
	reading bool
}

// openWatched opens a pool. One that is only for reading says nothing of the disk: it is refused every write.
func openWatched(dsn string, reading bool) (*sql.DB, error) {
	registered, err := sql.Open("sqlite", ":memory:") // only to get at the driver; it opens nothing
	if err != nil {
		return nil, err
	}
	defer registered.Close()
	return sql.OpenDB(watched{dsn, registered.Driver(), reading}), nil
}

func (w watched) Driver() driver.Driver { return w.driver }

func (w watched) Connect(context.Context) (driver.Conn, error) {
	inner, err := w.driver.Open(w.dsn)
	if err != nil {
		return nil, note(err)
	}
	full, ok := inner.(connection)
	if !ok || w.reading && !canBeInterrupted(full) {
		_ = inner.Close()
		return nil, errLacking
	}
	return &watchedConn{connection: full, reading: w.reading}, nil
}

type connection interface {
	driver.Conn
	driver.ConnBeginTx
	driver.ConnPrepareContext
	driver.ExecerContext
	driver.QueryerContext
	driver.Pinger
	driver.SessionResetter
	driver.Validator
}

type watchedConn struct {
	connection
	statements statements
	reading    bool
}

func (c *watchedConn) note(err error) error {
	if c.reading {
		return err
	}
	return note(err)
}

func (c *watchedConn) Close() error {
	c.statements.close()
	return c.connection.Close()
}

func (c *watchedConn) BeginTx(ctx context.Context, options driver.TxOptions) (driver.Tx, error) {
	tx, err := c.connection.BeginTx(ctx, options)
	if err != nil {
		return nil, c.note(err)
	}
	if way, ok := ctx.Value(interruptKey{}).(*func()); ok {
		*way = c.interrupt
	}
	return watchedTx{tx}, nil
}

func (c *watchedConn) ExecContext(ctx context.Context, query string, values []driver.NamedValue) (driver.Result, error) {
	known, err := c.statements.take(ctx, c.connection, query)
	if err != nil {
		return nil, c.note(err)
	}
	if known == nil {
		result, err := c.connection.ExecContext(ctx, query, values)
		return result, c.note(err)
	}
	defer func() { known.inUse = false }()
	result, err := known.ExecContext(ctx, values)
	return result, c.note(err)
}

func (c *watchedConn) QueryContext(ctx context.Context, query string, values []driver.NamedValue) (driver.Rows, error) {
	known, err := c.statements.take(ctx, c.connection, query)
	if err != nil {
		return nil, c.note(err)
	}
	if known == nil {
		found, err := c.connection.QueryContext(ctx, query, values)
		return found, c.note(err)
	}
	found, err := known.QueryContext(ctx, values)
	if err != nil {
		known.inUse = false
		return nil, c.note(err)
	}
	full, ok := found.(rows)
	if !ok {
		_ = found.Close()
		known.inUse = false
		return nil, errLacking
	}
	return answer{full, known}, nil
}

func (c *watchedConn) PrepareContext(ctx context.Context, query string) (driver.Stmt, error) {
	prepared, err := c.connection.PrepareContext(ctx, query)
	if err != nil {
		return nil, note(err)
	}
	if full, ok := prepared.(statement); ok {
		return watchedStmt{full}, nil
	}
	return prepared, nil
}

type watchedTx struct{ driver.Tx }

func (t watchedTx) Commit() error { return note(t.Tx.Commit()) }

type statement interface {
	driver.Stmt
	driver.StmtExecContext
	driver.StmtQueryContext
}

type watchedStmt struct{ statement }

func (s watchedStmt) ExecContext(ctx context.Context, values []driver.NamedValue) (driver.Result, error) {
	result, err := s.statement.ExecContext(ctx, values)
	return result, note(err)
}

func (s watchedStmt) QueryContext(ctx context.Context, values []driver.NamedValue) (driver.Rows, error) {
	rows, err := s.statement.QueryContext(ctx, values)
	return rows, note(err)
}
