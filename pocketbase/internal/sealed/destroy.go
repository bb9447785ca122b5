package sealed

import (
	"context"
	"os"
	"path/filepath"
	"time"

	"common-care/internal/database"
)

const (
	// longestWait is how long one try to destroy may wait for readers and the writer.
	longestWait = 20 * time.Second
	backups     = "backups"
)

// DestroyAll takes away what could tie an answer to a person after the count: the key, what the database's log and its
// free pages still hold of the envelopes, and the backups that this server has made. It can be done again after any
// stop, and says whether everything is gone: a reader who looks at an earlier moment stands in the way for a while.
func (k *Keys) DestroyAll(ctx context.Context, data, id string) (bool, error) {
	Reached("destroy")
	if err := k.Destroy(id); err != nil {
		return false, err
	}
	Reached("key")
	path := filepath.Join(data, "data.db")
	trying, cancel := context.WithTimeout(ctx, longestWait)
	defer cancel()
	if empty, err := database.EmptyLog(trying, path); err != nil || !empty {
		return false, err
	}
	Reached("log")
	if err := database.Vacuum(trying, path); err != nil {
		return false, err
	}
	Reached("vacuum")
	if empty, err := database.EmptyLog(trying, path); err != nil || !empty {
		return false, err
	}
	Reached("log-again")
	if err := removeBackups(filepath.Join(data, backups)); err != nil {
		return false, err
	}
	Reached("backups")
	return true, nil
}

// removeBackups takes away every backup of the data folder: each is from before this moment.
func removeBackups(folder string) error {
	found, err := os.ReadDir(folder)
	if os.IsNotExist(err) {
		return nil
	}
	if err != nil {
		return err
	}
	for _, entry := range found {
		if err := os.RemoveAll(filepath.Join(folder, entry.Name())); err != nil {
			return err
		}
	}
	return nil
}
