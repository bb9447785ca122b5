// The door of a page that listens: Server-Sent Events, which a browser reads by itself and a proxy lets through.
package live

import (
	"fmt"
	"net/http"
	"net/netip"
	"slices"
	"strings"
	"time"

	"common-care/internal/limits"
	"common-care/internal/refusal"
)

// times are those of one stream.
type times struct {
	beat     time.Duration // how often a sign of life goes out, so that nothing on the way ends a quiet stream
	most     time.Duration // how long it lasts: then the page comes again, with a ticket that was asked for anew
	patience time.Duration // how long a reader may take to take what is sent
}

// ServeHTTP answers GET /api/co-op/live/hear?ticket=…: one event `changed` for each topic, until one side ends it.
func (h *Hub) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Cache-Control", "no-store")
	if r.Method != http.MethodGet {
		w.Header().Set("Allow", http.MethodGet)
		refusal.Write(w, http.StatusMethodNotAllowed, "wrong-method", nil)
		return
	}
	with, ok := h.redeem(r.URL.Query().Get("ticket"))
	if !ok {
		refusal.Write(w, http.StatusNotFound, "not-found", nil)
		return
	}
	mine, ok := h.join(with, household(r))
	if !ok {
		w.Header().Set("Retry-After", "60")
		refusal.Write(w, http.StatusTooManyRequests, "too-many", map[string]any{"seconds": 60})
		return
	}
	defer h.leave(mine)
	header := w.Header()
	header.Set("Content-Type", "text/event-stream; charset=utf-8")
	header.Set("X-Accel-Buffering", "no") // nginx would keep the events until there are many
	h.send(w, r, mine)
}

// send writes until the stream ends: by the page, by the server, by its time, or because nobody takes it.
func (h *Hub) send(w http.ResponseWriter, r *http.Request, mine *stream) {
	line := http.NewResponseController(w)
	_ = line.SetReadDeadline(time.Time{}) // the server's own would end it: it is for requests that dawdle
	write := func(text string) bool {
		_ = line.SetWriteDeadline(time.Now().Add(h.times.patience))
		_, err := w.Write([]byte(text))
		return err == nil && line.Flush() == nil
	}
	beat := time.NewTicker(h.times.beat)
	defer beat.Stop()
	over := time.NewTimer(h.times.most)
	defer over.Stop()
	for going := write(": listening\n\n"); going; {
		select {
		case <-mine.wake:
			going = write(events(h.take(mine)))
		case <-beat.C:
			going = write(":\n\n")
		case <-over.C:
			return
		case <-h.ended:
			return
		case <-mine.ended:
			return
		case <-r.Context().Done():
			return
		}
	}
}

func events(topics []string) string {
	slices.Sort(topics)
	var text strings.Builder
	for _, topic := range topics {
		fmt.Fprintf(&text, "event: changed\ndata: %s\n\n", topic)
	}
	return text.String()
}

// household is whose streams are counted together; the caller's address is settled before (internal/web).
func household(r *http.Request) string {
	from, err := netip.ParseAddrPort(r.RemoteAddr)
	if err != nil {
		return r.RemoteAddr
	}
	return limits.Household(from.Addr().String())
}
