// What was erased before secure_delete was on is in no file after the first start of a newer build, and once is enough.
package database

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/pocketbase/dbx"
)

const erased = "Somebody Erased Long Ago"

// older is a database as an earlier build has left it: rows were deleted and their words stand in free pages.
func older(t *testing.T, folder string) (path string) {
	t.Helper()
	path = filepath.Join(folder, "data.db")
	db, err := Connect(path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	db.DB().SetMaxOpenConns(1)
	execute(t, db,
		"PRAGMA secure_delete = OFF",
		"CREATE TABLE t (id INTEGER PRIMARY KEY, words TEXT)",
		"CREATE TRIGGER guard_t BEFORE DELETE ON t WHEN old.words = 'kept' BEGIN SELECT RAISE(ABORT, 'kept'); END",
		"INSERT INTO t (words) VALUES ('kept')",
	)
	for range 60 {
		execute(t, db, "INSERT INTO t (words) VALUES ('"+erased+"' || hex(randomblob(1500)))")
	}
	execute(t, db, "DELETE FROM t WHERE words != 'kept'", "PRAGMA wal_checkpoint(TRUNCATE)")
	return path
}

func version(t *testing.T, path string) (version int) {
	t.Helper()
	if err := alone(path, func(db *dbx.DB) error { return db.NewQuery("PRAGMA user_version").Row(&version) }); err != nil {
		t.Fatal(err)
	}
	return version
}

func TestWhatAnEarlierBuildHasErasedIsInNoFileAfterTheUpgrade(t *testing.T) {
	folder := t.TempDir()
	path := older(t, folder)
	if len(holding(t, folder, erased)) == 0 {
		t.Fatal("nothing of it was left: this test shows nothing")
	}
	var said []string
	done, err := RewriteOnce(context.Background(), path, func(line string) { said = append(said, line) })
	if err != nil || !done {
		t.Fatalf("rewritten: %v %v", done, err)
	}
	if found := holding(t, folder, erased); len(found) > 0 {
		t.Errorf("still in %v", found)
	}
	if len(said) < 2 || !strings.Contains(said[0], "MB") || !strings.Contains(said[len(said)-1], "written anew") {
		t.Errorf("it told %q", said)
	}
	db := open(t, path)
	var words string
	if err := db.NewQuery("SELECT words FROM t").Row(&words); err != nil || words != "kept" {
		t.Errorf("the row that is kept is %q (%v)", words, err)
	}
	if _, err := db.NewQuery("DELETE FROM t").Execute(); err == nil {
		t.Error("the guard of the table is gone")
	}
}

func TestItIsRewrittenOnce(t *testing.T) {
	path := older(t, t.TempDir())
	silent := func(string) {}
	if done, err := RewriteOnce(context.Background(), path, silent); err != nil || !done {
		t.Fatalf("the first time: %v %v", done, err)
	}
	for range 2 {
		done, err := RewriteOnce(context.Background(), path, func(line string) { t.Errorf("it told %q", line) })
		if err != nil || done {
			t.Errorf("again: %v %v", done, err)
		}
	}
}

func TestAnOldBackupThatIsPutBackIsRewrittenToo(t *testing.T) {
	folder := t.TempDir()
	path := older(t, folder)
	backup, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	silent := func(string) {}
	if _, err := RewriteOnce(context.Background(), path, silent); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, backup, 0o600); err != nil {
		t.Fatal(err)
	}
	done, err := RewriteOnce(context.Background(), path, silent)
	if err != nil || !done || len(holding(t, folder, erased)) > 0 {
		t.Errorf("%v %v, still in %v", done, err, holding(t, folder, erased))
	}
}

func TestWhatIsNewIsNotRewritten(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "data.db")
	tell := func(line string) { t.Errorf("it told %q", line) }
	if done, err := RewriteOnce(context.Background(), path, tell); err != nil || done {
		t.Errorf("a database that is not there: %v %v", done, err)
	}
	if _, err := os.Stat(path); !os.IsNotExist(err) {
		t.Error("it was made")
	}
	execute(t, open(t, path), "CREATE TABLE t (words TEXT)")
	if err := MarkWritten(path); err != nil || version(t, path) != rewritten {
		t.Fatalf("marked: %v", err)
	}
	if done, err := RewriteOnce(context.Background(), path, tell); err != nil || done {
		t.Errorf("a marked one: %v %v", done, err)
	}
}

func TestOneThatWasNotFinishedIsBegunAgain(t *testing.T) {
	path := older(t, t.TempDir())
	stopped, cancel := context.WithCancel(context.Background())
	cancel()
	if done, err := RewriteOnce(stopped, path, func(string) {}); err == nil || done {
		t.Fatalf("it went on: %v %v", done, err)
	}
	if version(t, path) != 0 {
		t.Error("it counts as done")
	}
	if done, err := RewriteOnce(context.Background(), path, func(string) {}); err != nil || !done {
		t.Errorf("the second time: %v %v", done, err)
	}
}
