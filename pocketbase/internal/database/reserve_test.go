// The room that a start needs on a full disk.
package database

import (
	"os"
	"path/filepath"
	"testing"
)

func TestTheReserveIsMadeOnceAndGivenBack(t *testing.T) {
	folder := t.TempDir()
	for range 2 {
		KeepReserve(folder)
	}
	path := filepath.Join(folder, reserveFile)
	if info, err := os.Stat(path); err != nil || info.Size() != reserveSize {
		t.Fatalf("the reserve: %v %v", info, err)
	}
	if err := os.Truncate(path, 10); err != nil {
		t.Fatal(err)
	}
	KeepReserve(folder)
	if info, err := os.Stat(path); err != nil || info.Size() != reserveSize {
		t.Errorf("after half of it: %v %v", info, err)
	}
	if !GiveReserve(folder) || GiveReserve(folder) {
		t.Error("it is given back once")
	}
	KeepReserve(filepath.Join(folder, "nowhere")) // no room is no fault
}
