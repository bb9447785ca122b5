// Package health answers /api/health: can the database be written, is there room, are the verbs and the tables
// those this program was built with. PocketBase's own answer stays 200 on a full disk and without any hook.
package health

import (
	"context"
	"encoding/json"
	"net/http"
	"strconv"
	"sync"
	"time"

	"github.com/pocketbase/pocketbase/core"

	"common-care/internal/clock"
)

// LeastFree is the share of the disk that must be free.
const LeastFree = 0.10

// well is what is said of a part that is as it should be.
const well = "ok"

// keepFor bounds what strangers can make the disk do: each answer costs a durable write.
const keepFor = time.Second

// Check looks at one thing; an error says what is wrong, for the log and the operator's terminal.
type Check func() error

// Checker holds the checks and the last answer.
type Checker struct {
	Database, Disk, Hooks, Schema, History, Integrity Check

	// Waits says what two office holders have to confirm.
	Waits *Waits

	// MailSet says whether messages leave here. A server without is not unwell, but the sign-in page must know.
	MailSet bool

	mutex  sync.Mutex
	at     time.Time
	answer Answer
}

// Answer is what /api/health says. It names the part that is not well, never why.
type Answer struct {
	Code    int               `json:"code"`
	Message string            `json:"message"`
	Data    map[string]string `json:"data"`
}

// Ask runs the checks, at most once a second.
func (c *Checker) Ask() Answer {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	if time.Since(c.at) < keepFor {
		return c.answer
	}
	c.answer = c.look()
	c.at = time.Now()
	return c.answer
}

// Forget makes the next question look again.
func (c *Checker) Forget() {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	c.at = time.Time{}
}

func (c *Checker) look() Answer {
	answer := Answer{Code: http.StatusOK, Message: "Everything works.", Data: map[string]string{}}
	for _, part := range []struct {
		name  string
		check Check
		fault string
	}{
		{"database", c.Database, "cannot be written"},
		{"disk", c.Disk, "nearly full"},
		{"hooks", c.Hooks, "not all loaded"},
		{"schema", c.Schema, "not up to date"},
		{"history", c.History, "shorter than it was"},
		{"integrity", c.Integrity, "damaged"},
	} {
		answer.Data[part.name] = well
		if part.check == nil {
			continue
		}
		if err := part.check(); err != nil {
			answer.Code = http.StatusServiceUnavailable
			answer.Message = "Something needs the person who looks after this server."
			answer.Data[part.name] = part.fault
		}
	}
	c.Waits.tell(answer.Data)
	answer.Data["mail"] = well
	if !c.MailSet {
		answer.Data["mail"] = "not set"
	}
	return answer
}

// ServeHTTP answers GET and HEAD.
func (c *Checker) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		w.WriteHeader(http.StatusMethodNotAllowed)
		return
	}
	answer := c.Ask()
	body, err := json.Marshal(answer)
	if err != nil {
		w.WriteHeader(http.StatusInternalServerError)
		return
	}
	header := w.Header()
	header.Set("Content-Type", "application/json; charset=utf-8")
	header.Set("Cache-Control", "no-store")
	header.Set("Content-Length", strconv.Itoa(len(body)))
	w.WriteHeader(answer.Code)
	if r.Method == http.MethodGet {
		_, _ = w.Write(body)
	}
}

// PrepareProbe makes the one row that Writable overwrites. It is not a collection: nobody reads it.
func PrepareProbe(app core.App) error {
	_, err := app.NonconcurrentDB().NewQuery(
		"CREATE TABLE IF NOT EXISTS platform_probe (id INTEGER PRIMARY KEY CHECK (id = 1), at INTEGER NOT NULL)").Execute()
	return err
}

// Writable checks that the database takes a write and keeps it.
func Writable(app core.App) Check {
	return func() error {
		ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
		defer cancel()
		_, err := app.NonconcurrentDB().NewQuery("INSERT INTO platform_probe (id, at) VALUES (1, {:at}) ON CONFLICT (id) DO UPDATE SET at = {:at}").
			Bind(map[string]any{"at": clock.Now().UnixMilli()}).WithContext(ctx).Execute()
		return err
	}
}
