// Remembered statements answer as fresh ones do: while another answer is read, after a table has changed, after a
// failure, and when there are more of them than may be remembered.
package database

import (
	"context"
	"database/sql"
	"fmt"
	"path/filepath"
	"testing"

	"github.com/pocketbase/dbx"
)

// one opens a database with a single connection, so that every query meets the same remembered statements.
func one(t *testing.T) *dbx.DB {
	t.Helper()
	db := open(t, filepath.Join(t.TempDir(), "data.db"))
	db.DB().SetMaxOpenConns(1)
	execute(t, db, "CREATE TABLE t (n INTEGER UNIQUE)")
	for n := range 5 {
		if _, err := db.NewQuery("INSERT INTO t VALUES ({:n})").Bind(dbx.Params{"n": n}).Execute(); err != nil {
			t.Fatal(err)
		}
	}
	return db
}

func sum(t *testing.T, db dbx.Builder) (total int) {
	t.Helper()
	if err := db.NewQuery("SELECT SUM(n) FROM t").Row(&total); err != nil {
		t.Fatal(err)
	}
	return total
}

func TestARememberedStatementAnswersAgain(t *testing.T) {
	db := one(t)
	for range 3 {
		if got := sum(t, db); got != 10 {
			t.Errorf("the sum is %d", got)
		}
	}
	execute(t, db, "DELETE FROM t WHERE n = 4")
	if got := sum(t, db); got != 6 {
		t.Errorf("after a change the sum is %d", got)
	}
}

func TestTheSameQueryInsideItsOwnAnswer(t *testing.T) {
	db := one(t)
	const query = "SELECT n FROM t ORDER BY n"
	err := db.Transactional(func(tx *dbx.Tx) error {
		outer, err := tx.NewQuery(query).Rows()
		if err != nil {
			return err
		}
		defer outer.Close()
		for want := 0; outer.Next(); want++ {
			var n int
			if err := outer.Rows.Scan(&n); err != nil || n != want {
				return fmt.Errorf("outer: %d, not %d (%v)", n, want, err)
			}
			var inner []int
			if err := tx.NewQuery(query).Column(&inner); err != nil || len(inner) != 5 {
				return fmt.Errorf("inner: %v %v", inner, err)
			}
		}
		return outer.Err()
	})
	if err != nil {
		t.Error(err)
	}
}

func TestAfterATableHasChanged(t *testing.T) {
	db := one(t)
	sum(t, db)
	execute(t, db, "ALTER TABLE t ADD COLUMN words TEXT DEFAULT 'x'", "INSERT INTO t (n) VALUES (9)")
	if got := sum(t, db); got != 19 {
		t.Errorf("the sum is %d", got)
	}
	var all []dbx.NullStringMap
	if err := db.NewQuery("SELECT * FROM t").All(&all); err != nil || len(all) != 6 || all[0]["words"].String != "x" {
		t.Errorf("%v %v", all, err)
	}
	execute(t, db, "DROP TABLE t")
	if err := db.NewQuery("SELECT SUM(n) FROM t").Row(new(int)); err == nil {
		t.Error("a table that is gone still answers")
	}
}

func TestAFailedStatementCanBeUsedAgain(t *testing.T) {
	db := one(t)
	insert := func(n int) error {
		_, err := db.NewQuery("INSERT INTO t VALUES ({:n})").Bind(dbx.Params{"n": n}).Execute()
		return err
	}
	if insert(1) == nil {
		t.Error("taken twice")
	}
	if err := insert(7); err != nil {
		t.Errorf("after a failure: %v", err)
	}
	if got := sum(t, db); got != 17 {
		t.Errorf("the sum is %d", got)
	}
}

func TestAConnectionForgetsTheOldestStatement(t *testing.T) {
	db := one(t)
	for n := range 3 * mostStatements {
		var got int
		if err := db.NewQuery(fmt.Sprintf("SELECT %d", n)).Row(&got); err != nil || got != n {
			t.Fatalf("%d: %d %v", n, got, err)
		}
	}
	inside(t, db, func(c *watchedConn) {
		if len(c.statements.known) != mostStatements || len(c.statements.order) != mostStatements {
			t.Errorf("%d statements in %d places are remembered", len(c.statements.known), len(c.statements.order))
		}
		for query, known := range c.statements.known {
			if known.inUse {
				t.Errorf("%s is still in use", query)
			}
		}
	})
}

func TestOnlyWhatComesAgainIsRemembered(t *testing.T) {
	for query, want := range map[string]bool{
		"SELECT 1":                 true,
		"  insert INTO t VALUES":   true,
		"\n\tUPDATE t SET n = 1":   true,
		"DELETE FROM t":            true,
		"(SELECT 1)":               true,
		"BEGIN IMMEDIATE":          false,
		"PRAGMA journal_mode":      false,
		"CREATE TABLE t (n)":       false,
		"VACUUM":                   false,
		"":                         false,
		"SELECTED":                 false,
		"WITH x AS (SELECT 1) ...": false,
	} {
		if remembered(query) != want {
			t.Errorf("%q: %v", query, !want)
		}
	}
}

func inside(t *testing.T, db *dbx.DB, look func(*watchedConn)) {
	t.Helper()
	var held *sql.Conn
	held, err := db.DB().Conn(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	defer held.Close()
	_ = held.Raw(func(c any) error {
		look(c.(*watchedConn))
		return nil
	})
}
