//go:build testclock

// The test build's own doors: setting the clock, and doing what is due by it.
package web

import (
	"net/http"
	"regexp"

	"common-care/internal/limits"
)

func init() {
	doors = append(doors, door{http.MethodPost, regexp.MustCompile(`^/api/test/(clock|due)$`), limits.Read, false})
}
