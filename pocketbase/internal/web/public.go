// Package web is the public face: what a stranger's request may reach, how often, and with which headers it is
// answered. PocketBase stands behind it and is reached only through the doors of gate.go.
package web

import (
	"encoding/json"
	"log/slog"
	"net/http"
	"net/netip"
	"runtime/debug"
	"strconv"
	"strings"
	"time"

	"common-care/internal/arrival"
	"common-care/internal/doors"
	"common-care/internal/limits"
	"common-care/internal/refusal"
)

// whenCrowded is how long a household waits that has as much open as it may.
const whenCrowded = 5 * time.Second

// Public answers on the public address.
type Public struct {
	API       http.Handler    // PocketBase with the hooks
	Site      http.Handler    // the built pages
	Health    http.Handler    // /api/health
	PostBox   http.Handler    // /api/demo/post-box; nil in production, and then it does not exist
	Limits    *limits.Limiter // how often
	Proxies   []netip.Prefix  // whose forwarding headers count
	Doors     *doors.List     // what the hooks have registered
	Live      http.Handler    // the door that tells pages to look again
	PublicURL string
	Secure    bool
	Turns     int // how many commands run at a time
	Log       *slog.Logger

	turns turns
	crowd *limits.Crowd // what each household is having answered now
}

// Handler is the chain as one handler.
func (p *Public) Handler() http.Handler {
	p.turns = make(turns, max(p.Turns, 1))
	p.crowd = limits.NewCrowd(limits.MostAtOnce)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer p.recover(w)
		setHeaders(w.Header(), p.Secure)
		if !hostIsOurs(r.Host, p.PublicURL) {
			refusal.Write(w, http.StatusMisdirectedRequest, "other-name", nil)
			return
		}
		if err := settleCaller(r, p.Proxies); err != nil {
			refusal.Write(w, http.StatusBadRequest, "unknown-proxy", nil)
			return
		}
		leave, ok := p.crowd.Enter(callerAddress(r))
		if !ok {
			tooMany(w, whenCrowded)
			return
		}
		defer leave()
		p.route(w, r)
	})
}

func (p *Public) route(w http.ResponseWriter, r *http.Request) {
	path := r.URL.Path
	switch {
	case path == "/api/health":
		if p.within(w, r, limits.Health) {
			p.Health.ServeHTTP(w, r)
		}
	case path == "/api/address":
		if p.within(w, r, limits.Page) {
			p.address(w, r)
		}
	case path == "/api/demo/post-box" && p.PostBox != nil:
		if p.within(w, r, limits.Read) {
			p.PostBox.ServeHTTP(w, r)
		}
	case path == doors.Path+doors.Live && r.URL.RawPath == "":
		if p.within(w, r, limits.Read) {
			p.Live.ServeHTTP(w, r)
		}
	case path == "/api" || strings.HasPrefix(path, "/api/"):
		p.api(w, r)
	default:
		if p.within(w, r, p.kindOfPage(path)) {
			p.Site.ServeHTTP(w, r)
		}
	}
}

// address tells pages under which address people reach this co-op: they were built before anybody knew.
func (p *Public) address(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		refusal.Write(w, http.StatusMethodNotAllowed, "wrong-method", nil)
		return
	}
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.Header().Set("Cache-Control", "public, max-age=3600")
	_ = json.NewEncoder(w).Encode(map[string]string{"address": p.PublicURL})
}

func (p *Public) api(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Cache-Control", "no-store")
	door, known := p.doorAt(r)
	right, allowed := takes(door, r.Method)
	kind := limits.Nowhere
	if known && right {
		kind = door.Counted()
	}
	if !p.within(w, r, kind) {
		return
	}
	if !known {
		refusal.Write(w, http.StatusNotFound, "not-found", nil)
		return
	}
	if !right {
		w.Header().Set("Allow", allowed)
		refusal.Write(w, http.StatusMethodNotAllowed, "wrong-method", nil)
		return
	}
	isCommand := door.Kind == "command"
	if isCommand && !isJSON(r) {
		refusal.Write(w, http.StatusBadRequest, "not-json", nil)
		return
	}
	if !takeBody(w, r) || !takeText(w, r) {
		return
	}
	r = through(arrival.Mark(r), door)
	switch {
	case isCommand:
		p.command(w, r)
	case door.IsQuery(): // its turn is taken where the account is known (inner.go)
		answerQuery(p.API, w, r, door)
	default:
		p.API.ServeHTTP(w, r)
	}
}

func (p *Public) command(w http.ResponseWriter, r *http.Request) {
	if !takeTurn(p.turns, r) {
		busy(w)
		return
	}
	defer p.turns.give()
	p.API.ServeHTTP(watchDisk(w), r)
}

// kindOfPage tells a page that there is from an address that somebody has invented.
func (p *Public) kindOfPage(path string) limits.Kind {
	if pages, ok := p.Site.(interface{ Has(address string) bool }); ok && !pages.Has(path) {
		return limits.Nowhere
	}
	return limits.Page
}

func busy(w http.ResponseWriter) {
	w.Header().Set("Retry-After", "5")
	refusal.Write(w, http.StatusServiceUnavailable, "busy", nil)
}

func (p *Public) within(w http.ResponseWriter, r *http.Request, kind limits.Kind) bool {
	wait, ok := p.Limits.Address(kind, callerAddress(r))
	if !ok {
		tooMany(w, wait)
	}
	return ok
}

func tooMany(w http.ResponseWriter, wait time.Duration) {
	seconds := int(wait.Seconds()) + 1
	w.Header().Set("Retry-After", strconv.Itoa(seconds))
	refusal.Write(w, http.StatusTooManyRequests, "too-many", map[string]any{"seconds": seconds})
}

// recover keeps a fault of ours to ourselves: the caller learns only that there was one.
func (p *Public) recover(w http.ResponseWriter) {
	fault := recover()
	if fault == nil {
		return
	}
	if fault == http.ErrAbortHandler {
		panic(fault)
	}
	p.Log.Error("A request failed inside the server", "fault", fault, "stack", string(debug.Stack()))
	refusal.Write(w, http.StatusInternalServerError, "fault", nil)
}
