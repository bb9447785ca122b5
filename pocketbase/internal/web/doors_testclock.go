//go:build testclock

// The test build's own door: setting the clock.
package web

import (
	"net/http"
	"regexp"

	"common-care/internal/limits"
)

func init() {
	doors = append(doors, door{http.MethodPost, regexp.MustCompile(`^/api/test/clock$`), limits.Read, false})
}
