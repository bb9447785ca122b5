package server

import (
	"context"

	"github.com/pocketbase/pocketbase/core"
)

// lettersJob is the name under which pb_hooks/main.pb.js schedules letters to many.
const lettersJob = "letters"

// startLetters lets hooks begin the writing of letters to many at once, outside the request that sent one. It works on
// one pile at a time; asked for while it works, it looks once more. Waiting lets a turn that has begun finish.
func (c *Coop) startLetters(ctx context.Context) (wait func()) {
	asked, done := make(chan struct{}, 1), make(chan struct{})
	c.Platform.SetLetters(func() {
		select {
		case asked <- struct{}{}:
		default: // it will look again anyway
		}
	})
	go func() {
		defer close(done)
		for {
			select {
			case <-ctx.Done():
				return
			case <-asked:
				runJob(c.App, lettersJob)
			}
		}
	}()
	return func() { <-done }
}

// runJob does a scheduled job now.
func runJob(app core.App, name string) {
	for _, job := range app.Cron().Jobs() {
		if job.Id() == name {
			job.Run()
		}
	}
}
