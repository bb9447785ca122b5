// What a reading connection does, and what it cannot do.
package database

import (
	"context"
	"errors"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/pocketbase/dbx"
)

// reading gives a database with one row and a pool that reads it.
func reading(t *testing.T) (*dbx.DB, *Readers) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "data.db")
	db := open(t, path)
	execute(t, db, "CREATE TABLE t (n INTEGER)", "INSERT INTO t VALUES (1)")
	readers, err := ConnectReaders(path, 2)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = readers.Close() })
	return db, readers
}

func count(t *testing.T, ctx context.Context, tx *dbx.Tx) (n int) {
	t.Helper()
	if err := tx.NewQuery("SELECT count(*) FROM t").WithContext(ctx).Row(&n); err != nil {
		t.Fatal(err)
	}
	return n
}

func TestAReaderCannotWrite(t *testing.T) {
	_, readers := reading(t)
	before := RefusedWrites()
	err := readers.Read(t.Context(), func(tx *dbx.Tx) error {
		for _, write := range []string{"INSERT INTO t VALUES (2)", "DELETE FROM t", "DROP TABLE t", "CREATE TABLE u (n)", "PRAGMA user_version = 7"} {
			if _, err := tx.NewQuery(write).Execute(); err == nil || !strings.Contains(err.Error(), "readonly") {
				t.Errorf("%s: %v", write, err)
			}
		}
		if n := count(t, t.Context(), tx); n != 1 {
			t.Errorf("%d rows", n)
		}
		return nil
	})
	if err != nil || RefusedWrites() != before {
		t.Errorf("%v; it counts as a full disk: %v", err, RefusedWrites() != before)
	}
}

func TestAReaderKeepsThePromises(t *testing.T) {
	_, readers := reading(t)
	for _, promise := range append([]Promise{ReadOnly}, Promises...) {
		var got string
		if err := readers.DB().NewQuery("PRAGMA " + promise.Name).Row(&got); err != nil || got != promise.Want {
			t.Errorf("%s is %q, not %q (%v)", promise.Name, got, promise.Want, err)
		}
	}
}

func TestAReadSeesOneMomentWhileOthersWrite(t *testing.T) {
	db, readers := reading(t)
	err := readers.Read(t.Context(), func(tx *dbx.Tx) error {
		before := count(t, t.Context(), tx)
		execute(t, db, "INSERT INTO t VALUES (2)")
		if after := count(t, t.Context(), tx); before != 1 || after != 1 {
			t.Errorf("it saw %d rows, then %d", before, after)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestAReadDoesNotWaitForALongWrite(t *testing.T) {
	db, readers := reading(t)
	write, err := db.Begin()
	if err != nil {
		t.Fatal(err)
	}
	defer write.Rollback()
	execute(t, write, "INSERT INTO t VALUES (2)")
	err = readers.Read(t.Context(), func(tx *dbx.Tx) error {
		if n := count(t, t.Context(), tx); n != 1 {
			t.Errorf("it sees %d rows, one of them not committed", n)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestAnEndlessQuestionEndsWithItsTime(t *testing.T) {
	_, readers := reading(t)
	for name, sql := range map[string]string{
		"before its first row": "WITH RECURSIVE endless(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM endless) SELECT count(*) FROM endless",
		"after its first row":  "SELECT 1 UNION ALL SELECT * FROM (WITH RECURSIVE endless(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM endless) SELECT count(*) FROM endless)",
		"with rows for ever":   "WITH RECURSIVE endless(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM endless) SELECT n FROM endless",
	} {
		t.Run(name, func(t *testing.T) {
			ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
			defer cancel()
			err := readers.Read(ctx, func(tx *dbx.Tx) error {
				found, err := tx.NewQuery(sql).WithContext(ctx).Rows()
				if err != nil {
					return err
				}
				defer found.Close()
				for found.Next() {
				}
				return found.Err()
			})
			if err == nil || !errors.Is(ctx.Err(), context.DeadlineExceeded) {
				t.Errorf("it ended with %v", err)
			}
			for range 5 { // the pool still serves
				err = readers.Read(t.Context(), func(tx *dbx.Tx) error {
					if n := count(t, t.Context(), tx); n != 1 {
						t.Errorf("%d rows", n)
					}
					return nil
				})
				if err != nil {
					t.Errorf("afterwards: %v", err)
				}
			}
		})
	}
}

func TestAReadWithoutAFreeConnectionEndsWithItsTimeToo(t *testing.T) {
	_, readers := reading(t)
	ctx, cancel := context.WithCancel(t.Context())
	err := readers.Read(t.Context(), func(*dbx.Tx) error {
		return readers.Read(t.Context(), func(*dbx.Tx) error {
			cancel()
			return readers.Read(ctx, func(*dbx.Tx) error { return nil })
		})
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}
