//go:build !windows

package sealed

import "os"

// syncFolder waits until the disk knows which files a folder has.
func syncFolder(folder string) error {
	file, err := os.Open(folder)
	if err != nil {
		return err
	}
	defer file.Close()
	return file.Sync()
}
