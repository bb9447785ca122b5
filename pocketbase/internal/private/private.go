// Package private keeps the data folder to the one account that the server runs as: the databases hold who needs
// care. The folder is made for its owner alone, every file in it too. An empty folder is narrowed; one with data
// that others may open is refused, because a start that quietly narrowed it would hide that the data had stood open.
package private

import (
	"fmt"
	"os"
)

// Folder is the mode of the data folder: its owner's and nobody else's.
const Folder os.FileMode = 0o700

// Make makes the folder where there is none, and refuses one with data that other accounts of this machine may open.
func Make(folder string) error {
	if err := os.MkdirAll(folder, Folder); err != nil {
		return err
	}
	info, err := os.Stat(folder)
	if err != nil {
		return err
	}
	entries, err := os.ReadDir(folder)
	if err != nil {
		return err
	}
	switch {
	case !openTo(info.Mode()):
		return narrow(folder, entries)
	case len(entries) == 0:
		return os.Chmod(folder, Folder)
	}
	return TooWide{Folder: folder, Mode: info.Mode().Perm()}
}

// TooWide is why a folder is refused, with the mend.
type TooWide struct {
	Folder string
	Mode   os.FileMode
}

func (t TooWide) Error() string {
	return fmt.Sprintf("Other accounts of this machine may open the data folder %s (it is %04o): close it with chmod 700 %s and start again.", t.Folder, t.Mode, t.Folder)
}
