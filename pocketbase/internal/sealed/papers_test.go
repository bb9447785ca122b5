package sealed

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestWhatWasCountedOnPaper(t *testing.T) {
	keys, err := For(filepath.Join(t.TempDir(), "data"), filepath.Join(t.TempDir(), "keys"))
	if err != nil {
		t.Fatal(err)
	}
	key, err := keys.Make()
	if err != nil {
		t.Fatal(err)
	}
	const text = `{"for":1}`
	one, err := keys.Hide(key.ID, text)
	if err != nil {
		t.Fatal(err)
	}
	two, err := keys.Hide(key.ID, text)
	if err != nil {
		t.Fatal(err)
	}
	if one == two || strings.Contains(one, "for") {
		t.Errorf("the same numbers look alike, or can be read: %q and %q", one, two)
	}
	for _, hidden := range []string{one, two} {
		if shown, err := keys.Show(key.ID, hidden); err != nil || shown != text {
			t.Errorf("shows %q, %v", shown, err)
		}
	}
	other, err := keys.Make()
	if err != nil {
		t.Fatal(err)
	}
	if shown, err := keys.Show(other.ID, one); err == nil {
		t.Errorf("another vote shows %q", shown)
	}
	if shown, err := keys.Show(key.ID, one[:8]); err == nil {
		t.Errorf("half of it shows %q", shown)
	}
	if err := keys.Destroy(key.ID); err != nil {
		t.Fatal(err)
	}
	if shown, err := keys.Show(key.ID, one); !errors.Is(err, ErrGone) {
		t.Errorf("after the count it shows %q, %v", shown, err)
	}
	if _, err := os.Stat(filepath.Join(keys.folder, key.ID+papersKind)); !os.IsNotExist(err) {
		t.Errorf("its secret is still there: %v", err)
	}
	if err := keys.Destroy(key.ID); err != nil {
		t.Errorf("a second time: %v", err)
	}
}
