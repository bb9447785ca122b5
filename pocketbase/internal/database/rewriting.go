// This file rewrites the database once, at an upgrade. Data that an earlier build has written may have words of erased
// people in pages that are free now: what was deleted before secure_delete was on is still there. VACUUM writes the file
// anew without them. That it was done is a number in the file itself (user_version), so that an old backup that is put
// back is rewritten too.
package database

import (
	"context"
	"fmt"
	"os"
	"time"

	"github.com/pocketbase/dbx"
)

// rewritten is the user_version of a file of which no page is older than secure_delete.
const rewritten = 1

const (
	// inMemory is how large a file may be to be rewritten in memory; a larger one goes through a file that has no name.
	inMemory = 256 << 20
	// tellEach is how long it goes on in silence.
	tellEach = 2 * time.Second
)

// MarkWritten says of a new file that nothing in it is older than secure_delete.
func MarkWritten(path string) error {
	return alone(path, func(db *dbx.DB) error { return mark(db) })
}

// RewriteOnce rewrites the file when it was never done, and tells how far it is. It says whether it was. A database that
// is not there, or that has nothing in it, is none to rewrite.
func RewriteOnce(ctx context.Context, path string, tell func(string)) (done bool, err error) {
	info, err := os.Stat(path)
	if os.IsNotExist(err) || (err == nil && info.Size() == 0) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	err = alone(path, func(db *dbx.DB) error {
		var version int
		if err := db.NewQuery("PRAGMA user_version").Row(&version); err != nil || version >= rewritten {
			return err
		}
		done = true
		return rewrite(ctx, db, path, info.Size(), tell)
	})
	return done && err == nil, err
}

func rewrite(ctx context.Context, db *dbx.DB, path string, size int64, tell func(string)) error {
	megabytes := (size + 1<<20 - 1) >> 20
	tell(fmt.Sprintf("Once, after this upgrade, the database is written anew (%d MB), so that nothing of erased people is left in it.", megabytes))
	if size > inMemory {
		if _, err := db.NewQuery("PRAGMA temp_store = FILE").Execute(); err != nil {
			return err
		}
	}
	stop := progress(path, size, tell)
	_, err := db.NewQuery("VACUUM").WithContext(ctx).Execute()
	stop()
	if err != nil {
		return err
	}
	// The log has the old pages no more, but it has the new ones: they go into the file before it counts as rewritten.
	if err := emptied(db); err != nil {
		return err
	}
	if err := mark(db); err != nil {
		return err
	}
	tell("The database is written anew.")
	return nil
}

// progress tells how much of the new file the log has; SQLite writes there last. The function ends it.
func progress(path string, size int64, tell func(string)) (stop func()) {
	ended, over := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(over)
		ticker := time.NewTicker(tellEach)
		defer ticker.Stop()
		for {
			select {
			case <-ended:
				return
			case <-ticker.C:
				tell(fmt.Sprintf("Writing anew: %d of 100.", share(path+"-wal", size)))
			}
		}
	}()
	return func() { close(ended); <-over }
}

// share is how many hundredths of a size a file has; the log has a little more than the pages themselves.
func share(path string, size int64) int64 {
	info, err := os.Stat(path)
	if err != nil {
		return 0
	}
	return min(99, info.Size()*100/max(1, size))
}

func mark(db *dbx.DB) error {
	_, err := db.NewQuery(fmt.Sprintf("PRAGMA user_version = %d", rewritten)).Execute()
	return err
}

func emptied(db *dbx.DB) error {
	var busy, pages, moved int
	if err := db.NewQuery("PRAGMA wal_checkpoint(TRUNCATE)").Row(&busy, &pages, &moved); err != nil {
		return err
	}
	if busy != 0 {
		return fmt.Errorf("another program has the database open")
	}
	return nil
}

// alone runs work on one connection: what is set on it holds for all that follows.
func alone(path string, work func(*dbx.DB) error) error {
	db, err := Connect(path)
	if err != nil {
		return err
	}
	defer db.Close()
	db.DB().SetMaxOpenConns(1)
	return work(db)
}
