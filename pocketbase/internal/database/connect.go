// Package database opens SQLite so that nothing acknowledged is lost (DESIGN §4, promise 1): every connection
// waits for the disk at each commit, takes the write lock at the start of a transaction, fires triggers also
// for the rows that REPLACE removes, and overwrites what is deleted.
package database

import (
	"strings"

	"github.com/pocketbase/dbx"
)

// Promise is a setting that every connection must answer to "PRAGMA <Name>" with Want.
type Promise struct {
	Name string
	Want string
	Why  string
}

// Promises lists what internal/selfcheck reads back before the server may serve.
var Promises = []Promise{
	{"journal_mode", "wal", "readers go on while one command writes"},
	{"synchronous", "2", "a power cut loses nothing that was acknowledged (FULL)"},
	{"foreign_keys", "1", "no row points at a row that is gone"},
	{"recursive_triggers", "1", "INSERT OR REPLACE cannot slip past a delete guard"},
	{"secure_delete", "1", "what is erased is overwritten on the disk"},
	{"busy_timeout", "10000", "a second writer waits instead of failing"},
}

// ReadOnly is promised of the connections of queries besides.
var ReadOnly = Promise{"query_only", "1", "a query changes nothing"}

// busy_timeout comes first, so that the connection can wait when another one is just switching to WAL.
var pragmas = []string{
	"busy_timeout(10000)",
	"journal_mode(WAL)",
	"journal_size_limit(200000000)",
	// Copying the log into the database stops the writer for a while: do it each 32 MB and not each 4, since
	// a busy meeting writes the same few pages again and again.
	"wal_autocheckpoint(8000)",
	"synchronous(FULL)",
	"foreign_keys(ON)",
	"recursive_triggers(ON)",
	"secure_delete(ON)",
	"temp_store(MEMORY)",
	"cache_size(-16000)",
}

// Connect opens the database file for PocketBase (core.BaseAppConfig.DBConnect).
//
// _txlock=immediate takes the write lock when a transaction begins, so a transaction that has read cannot fail
// half-way because another one wrote in between.
func Connect(path string) (*dbx.DB, error) {
	var dsn strings.Builder
	dsn.WriteString(path)
	dsn.WriteString("?_txlock=immediate")
	for _, pragma := range pragmas {
		dsn.WriteString("&_pragma=")
		dsn.WriteString(pragma)
	}
	pool, err := openWatched(dsn.String(), false)
	if err != nil {
		return nil, err
	}
	return dbx.NewFromDB(pool, "sqlite"), nil
}
