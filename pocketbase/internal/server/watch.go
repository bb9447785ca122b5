// This file watches over the data while the server runs: it writes down how far the history has come, and looks for
// damage at the start and each night.
package server

import (
	"context"
	"fmt"
	"io"
	"time"
)

const (
	// keepEvery is how long after a commit the heads of the history are written down at the latest.
	keepEvery = 2 * time.Second
	// longestLook is how long a start waits for the look at the file; a large one is looked at while it is served.
	longestLook = 3 * time.Second
	// eachNight is when few people are about.
	eachNight = "17 3 * * *"
)

// watch looks at the file and writes heads until the context ends, and once more then. It tells of damage on the
// terminal, whenever it is found, and comes back when the first look is over or takes too long.
func (c *Coop) watch(ctx context.Context, out io.Writer) (wait func()) {
	if fault := c.History.Fault(); fault != "" {
		fmt.Fprintln(out, NoteMark+fault)
	}
	looked := make(chan struct{})
	go func() {
		defer close(looked)
		c.look(out)
	}()
	select {
	case <-looked:
	case <-time.After(longestLook):
	}
	c.App.Cron().MustAdd("platformIntegrity", eachNight, func() {
		c.look(out)
		if err := c.History.Check(); err != nil {
			c.App.Logger().Error("The history could not be looked at", "fault", err.Error())
		} else if fault := c.History.Fault(); fault != "" {
			fmt.Fprintln(out, NoteMark+fault)
		}
	})
	done := make(chan struct{})
	go func() {
		defer close(done)
		c.keepHeads(ctx)
	}()
	return func() {
		<-done
		<-looked
	}
}

func (c *Coop) look(out io.Writer) {
	c.Integrity.Look()
	if fault := c.Integrity.Fault(); fault != "" {
		fmt.Fprintln(out, NoteMark+fault)
	}
}

func (c *Coop) keepHeads(ctx context.Context) {
	pause := time.NewTicker(keepEvery)
	defer pause.Stop()
	for {
		// On a full disk the file stays behind the database, which is never an alarm.
		_ = c.History.Keep()
		select {
		case <-ctx.Done():
			_ = c.History.Keep()
			return
		case <-pause.C:
		}
	}
}
