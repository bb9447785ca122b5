//go:build !testclock

package sealed

// Reached is told of each step of closing and opening; only test builds stop there.
func Reached(string) {}
