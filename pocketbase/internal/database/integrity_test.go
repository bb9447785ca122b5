// A broken file is noticed.
package database

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestADamagedDatabaseIsNoticedAndAWholeOneIsNot(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "data.db")
	db := open(t, path)
	execute(t, db, "CREATE TABLE t (words TEXT)", "CREATE INDEX i ON t (words)")
	for range 200 {
		execute(t, db, "INSERT INTO t VALUES (hex(randomblob(100)))")
	}
	look := NewIntegrity(folder)
	if look.Look(); look.Fault() != "" {
		t.Fatalf("whole: %s", look.Fault())
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	file, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := file.WriteAt([]byte(strings.Repeat("x", 4096)), 3*4096); err != nil {
		t.Fatal(err)
	}
	_ = file.Close()
	if look.Look(); !strings.Contains(look.Fault(), "damaged") || !strings.Contains(look.Fault(), "restore the newest backup") {
		t.Errorf("broken: %q", look.Fault())
	}
}
