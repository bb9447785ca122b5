//go:build !windows

package private

import (
	"os"
	"path/filepath"
	"syscall"
)

// OwnFilesOnly makes every file that this process makes from now on its owner's alone: SQLite makes some that
// nobody else could set, beside the database and at any time.
func OwnFilesOnly() { syscall.Umask(0o077) }

func openTo(mode os.FileMode) bool { return mode.Perm()&0o077 != 0 }

// narrow takes files that an older version or a copy left wide back to their owner.
func narrow(folder string, entries []os.DirEntry) error {
	for _, entry := range entries {
		info, err := entry.Info()
		if err != nil || !info.Mode().IsRegular() || !openTo(info.Mode()) {
			continue // gone meanwhile, or narrow already
		}
		if err := os.Chmod(filepath.Join(folder, entry.Name()), info.Mode().Perm()&^0o077); err != nil {
			return err
		}
	}
	return nil
}
