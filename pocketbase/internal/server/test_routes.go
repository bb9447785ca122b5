//go:build testclock

// The routes of test builds: POST /api/test/clock {"now": <milliseconds>} makes the clock stand still there,
// {"now": null} lets it run again. POST /api/test/due does what is due by that clock: the real minute never does it in
// a test build, or it would close a vote in the middle of a test. POST /api/test/asked says how many commands wait for
// the database or are in it, so that a test knows that a request has arrived. Release builds leave this file out.
package server

import (
	"net/http"
	"time"

	"github.com/pocketbase/pocketbase/core"
	"github.com/pocketbase/pocketbase/tools/router"

	"common-care/internal/clock"
	"common-care/internal/together"
)

// dueJob is the name under which pb_hooks/main.pb.js schedules what is due.
const dueJob = "due"

func registerTestRoutes(app core.App, r *router.Router[*core.RequestEvent], writer *together.Writer) {
	runDue := func() {}
	for _, job := range app.Cron().Jobs() {
		if job.Id() == dueJob {
			runDue = job.Run
		}
	}
	app.Cron().Remove(dueJob)
	r.POST("/api/test/due", func(e *core.RequestEvent) error {
		runDue()
		return e.NoContent(http.StatusNoContent)
	})
	r.POST("/api/test/asked", func(e *core.RequestEvent) error {
		return e.JSON(http.StatusOK, map[string]int{"asked": writer.Asked()})
	})
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
