// Package demo holds what exists only in demo mode: the post box, in which anyone reads the messages that the
// demo co-op would have sent. In production its address does not exist.
package demo

import (
	"context"
	"encoding/json"
	"net/http"

	"github.com/pocketbase/pocketbase/core"

	"common-care/internal/outbox"
	"common-care/internal/refusal"
)

const newest = 100

type message struct {
	ID       string `db:"id" json:"id"`
	To       string `db:"to" json:"to"`
	Language string `db:"language" json:"language"`
	Subject  string `db:"subject" json:"subject"`
	Text     string `db:"text" json:"text"`
	QueuedAt string `db:"queuedAt" json:"queuedAt"`
}

// PostBox answers GET /api/demo/post-box with {"messages": [...]}, the newest first.
func PostBox(app core.App) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Cache-Control", "no-store")
		if r.Method != http.MethodGet && r.Method != http.MethodHead {
			w.Header().Set("Allow", "GET, HEAD")
			refusal.Write(w, http.StatusMethodNotAllowed, "wrong-method", nil)
			return
		}
		messages := []message{}
		err := app.ConcurrentDB().NewQuery(
			"SELECT id, `to`, language, subject, text, queuedAt FROM outbox WHERE deliver = TRUE ORDER BY queuedAt DESC, id DESC LIMIT {:newest}").
			Bind(map[string]any{"newest": newest}).WithContext(r.Context()).All(&messages)
		if err != nil {
			refusal.Write(w, http.StatusInternalServerError, "fault", nil)
			return
		}
		w.Header().Set("Content-Type", "application/json; charset=utf-8")
		_ = json.NewEncoder(w).Encode(map[string]any{"messages": messages})
	})
}

// Post is the demo's mail server: it takes everything and delivers nothing, so that no invented address is ever
// written to. The words stay in the row.
func Post(_ context.Context, _ outbox.Message, last func() error) error { return last() }
