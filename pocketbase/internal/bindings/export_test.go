package bindings

import "time"

// ReadFor lets queries take so long, until the function that it gives back is called.
func ReadFor(time time.Duration) (asBefore func()) {
	before := longestRead
	longestRead = time
	return func() { longestRead = before }
}
