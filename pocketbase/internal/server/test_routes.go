//go:build testclock

// The routes of test builds: POST /api/test/clock {"now": <milliseconds>} makes the clock stand still there,
// {"now": null} lets it run again. Release builds leave this file out.
package server

import (
	"net/http"
	"time"

	"github.com/pocketbase/pocketbase/core"
	"github.com/pocketbase/pocketbase/tools/router"

	"common-care/internal/clock"
)

func registerTestRoutes(r *router.Router[*core.RequestEvent]) {
	r.POST("/api/test/clock", func(e *core.RequestEvent) error {
		var input struct {
			Now *int64 `json:"now"`
		}
		if err := e.BindBody(&input); err != nil {
			return e.BadRequestError("Expected {\"now\": <milliseconds> or null}.", err)
		}
		if input.Now == nil {
			clock.Reset()
		} else {
			clock.Set(time.UnixMilli(*input.Now))
		}
		return e.JSON(http.StatusOK, map[string]int64{"now": clock.Now().UnixMilli()})
	})
}
