// This file keeps some room of the disk for a start: SQLite must make its log and its index before it can read at
// all, and on a disk without a byte left it cannot. So a file of no use stands beside the database while there is
// room, and goes when the disk is full at a start. The server then reads, and says that nothing can be written.
package database

import (
	"os"
	"path/filepath"
)

const (
	reserveFile = "reserve"
	reserveSize = 4 << 20
)

// KeepReserve makes the reserve where there is none. Without the room for it there is simply none.
func KeepReserve(folder string) {
	path := filepath.Join(folder, reserveFile)
	if info, err := os.Stat(path); err == nil && info.Size() == reserveSize {
		return
	}
	if err := os.WriteFile(path, make([]byte, reserveSize), 0o600); err != nil {
		_ = os.Remove(path) // half of it would only take the room of others
	}
}

// GiveReserve gives its room back to the disk. It says whether there was any.
func GiveReserve(folder string) bool { return os.Remove(filepath.Join(folder, reserveFile)) == nil }
