//go:build !windows

// Who may open the data of a co-op.
package private

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestAFolderIsMadeForItsOwnerAlone(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "above", "data")
	if err := Make(folder); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(folder); err != nil || info.Mode().Perm() != 0o700 {
		t.Errorf("it is %v (%v)", info.Mode(), err)
	}
	if err := Make(folder); err != nil {
		t.Errorf("again: %v", err)
	}
}

func TestAFolderThatOthersMayOpenIsRefusedWithItsMend(t *testing.T) {
	for _, mode := range []os.FileMode{0o755, 0o750, 0o710, 0o701, 0o777} {
		folder := filepath.Join(t.TempDir(), "data")
		if err := os.Mkdir(folder, 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(folder, "data.db"), nil, 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Chmod(folder, mode); err != nil {
			t.Fatal(err)
		}
		err := Make(folder)
		var wide TooWide
		if !errors.As(err, &wide) || !strings.Contains(err.Error(), "chmod 700 "+folder) {
			t.Errorf("%04o: %v", mode, err)
		}
		if info, _ := os.Stat(folder); info.Mode().Perm() != mode {
			t.Errorf("%04o was changed without a word", mode)
		}
	}
}

func TestAnEmptyFolderIsNarrowed(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "data")
	if err := os.Mkdir(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := Make(folder); err != nil {
		t.Fatal(err)
	}
	if info, _ := os.Stat(folder); info.Mode().Perm() != 0o700 {
		t.Errorf("it is %v", info.Mode())
	}
}

func TestFilesThatWereLeftWideBecomeTheOwnersAlone(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "data")
	if err := Make(folder); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(folder, "data.db")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(file, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := Make(folder); err != nil {
		t.Fatal(err)
	}
	if info, _ := os.Stat(file); info.Mode().Perm() != 0o600 {
		t.Errorf("it is %v", info.Mode())
	}
}
