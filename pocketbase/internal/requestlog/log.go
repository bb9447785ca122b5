// Package requestlog keeps a short diary of the API for whoever looks after the server: which kind of address,
// which status, how long. Never who: no network address, no browser, no body, no query, no record's id. Never a
// secret door, such as that of a vote: a time beside a ballot can point at a person. And never more than so many
// lines, so that nobody can fill the disk by asking.
package requestlog

import (
	"context"
	"log/slog"
	"strings"
	"sync"
	"time"

	"github.com/pocketbase/pocketbase/core"
)

const (
	// KeepDays and KeepRows bound the diary; PocketBase removes by days, Trim by rows.
	KeepDays = 7
	KeepRows = 50_000
	// mostEachMinute bounds how fast it grows; what is above is counted, not kept.
	mostEachMinute = 600
)

// Line is one request.
type Line struct {
	Method   string
	Pattern  string // the route, such as "GET /api/collections/{collection}/records/{id}"
	Secret   bool   // the door is declared secret
	Status   int
	Took     time.Duration
	SignedIn bool
	Fault    error
}

// Log writes lines to PocketBase's log table.
type Log struct {
	write  func(level slog.Level, message string, values ...any)
	now    func() time.Time
	mutex  sync.Mutex
	minute time.Time
	lines  int
	left   int
}

// New writes to the app's logger, which gathers lines and stores them some seconds later.
func New(app core.App) *Log {
	return &Log{
		now: time.Now,
		write: func(level slog.Level, message string, values ...any) {
			app.Logger().Log(context.Background(), level, message, values...)
		},
	}
}

// Note writes down one request, if it is of a kind that may be written down.
func (l *Log) Note(line Line) {
	if line.Secret || !l.room() {
		return
	}
	level := slog.LevelInfo
	values := []any{
		"type", "request",
		"status", line.Status,
		"milliseconds", line.Took.Milliseconds(),
		"signedIn", line.SignedIn,
	}
	if line.Status >= 500 {
		level = slog.LevelError
		if line.Fault != nil {
			values = append(values, "fault", line.Fault.Error())
		}
	}
	l.write(level, line.Method+" "+address(line), values...)
}

// address is the route as it was registered: without any id, and without the name of a collection.
func address(line Line) string {
	_, route, found := strings.Cut(line.Pattern, " ")
	if !found {
		route = line.Pattern
	}
	if route == "" || route == "/" {
		return "(no such address)"
	}
	return route
}

func (l *Log) room() bool {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	now := l.now()
	if now.Sub(l.minute) >= time.Minute {
		if l.left > 0 {
			l.write(slog.LevelWarn, "More requests than the log keeps", "type", "request", "left out", l.left)
		}
		l.minute, l.lines, l.left = now, 0, 0
	}
	if l.lines >= mostEachMinute {
		l.left++
		return false
	}
	l.lines++
	return true
}

// Trim keeps the newest rows, whoever wrote them.
func Trim(app core.App, keep int) error {
	_, err := app.AuxNonconcurrentDB().NewQuery(
		"DELETE FROM _logs WHERE rowid <= (SELECT max(rowid) FROM _logs) - {:keep}").
		Bind(map[string]any{"keep": keep}).Execute()
	return err
}
