//go:build linux || darwin || freebsd

package health

import "syscall"

// FreeShare is the share of the disk under the folder that this process may still fill, from 0 to 1.
func FreeShare(folder string) (float64, error) {
	var stat syscall.Statfs_t
	if err := syscall.Statfs(folder, &stat); err != nil {
		return 0, err
	}
	if stat.Blocks == 0 {
		return 1, nil
	}
	return float64(stat.Bavail) / float64(stat.Blocks), nil
}
