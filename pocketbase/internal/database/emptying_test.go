// What was erased is in no file any more, however busy the database is.
package database

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// holding names the files of a folder that contain some words.
func holding(t *testing.T, folder, words string) (found []string) {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		content, err := os.ReadFile(filepath.Join(folder, entry.Name()))
		if err != nil {
			t.Fatal(err)
		}
		if bytes.Contains(content, []byte(words)) {
			found = append(found, entry.Name())
		}
	}
	return found
}

func TestErasedWordsAreInNoFileOnceTheLogIsEmptied(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "data.db")
	db := open(t, path)
	const words = "Somebody Who Is Erased"
	execute(t, db, "CREATE TABLE t (id INTEGER PRIMARY KEY, words TEXT)", "CREATE INDEX i ON t (words)")
	for range 50 {
		execute(t, db, "INSERT INTO t (words) VALUES ('"+words+"'), (hex(randomblob(200)))")
	}
	execute(t, db, "UPDATE t SET words = 'Former member' WHERE words = '"+words+"' AND id % 4 = 1", "DELETE FROM t WHERE words = '"+words+"'")
	if len(holding(t, folder, words)) == 0 {
		t.Fatal("the log has nothing of it: this test shows nothing")
	}
	empty, err := EmptyLog(context.Background(), path)
	if err != nil || !empty {
		t.Fatalf("emptied: %v, %v", empty, err)
	}
	if found := holding(t, folder, words); len(found) > 0 {
		t.Errorf("still in %v", found)
	}
}

func TestAReaderInTheWayIsWaitedFor(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "data.db")
	db := open(t, path)
	execute(t, db, "CREATE TABLE t (words TEXT)", "INSERT INTO t VALUES ('erased words')")
	reader := open(t, path)
	reader.DB().SetMaxOpenConns(1) // one connection, so that what begins on it also ends on it
	execute(t, reader, "BEGIN DEFERRED")
	var count int
	if err := reader.NewQuery("SELECT COUNT(*) FROM t").Row(&count); err != nil {
		t.Fatal(err)
	}
	execute(t, db, "DELETE FROM t")
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	emptying := NewEmptying(folder)
	emptying.Ask(ctx)
	emptying.Ask(ctx)
	execute(t, reader, "COMMIT")
	for deadline := time.Now().Add(time.Minute); len(holding(t, folder, "erased words")) > 0; {
		if time.Now().After(deadline) {
			t.Fatalf("still in %v", holding(t, folder, "erased words"))
		}
		time.Sleep(10 * time.Millisecond)
	}
}
