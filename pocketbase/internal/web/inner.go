// What happens inside PocketBase's own chain, where the account is known: a superuser counts as nobody on the
// public address, each account has its own limits and turns, and a fault becomes a refusal without the server's words.
package web

import (
	"errors"
	"net/http"
	"time"

	"github.com/pocketbase/pocketbase/apis"
	"github.com/pocketbase/pocketbase/core"
	"github.com/pocketbase/pocketbase/tools/hook"
	"github.com/pocketbase/pocketbase/tools/router"

	"common-care/internal/database"
	"common-care/internal/limits"
	"common-care/internal/refusal"
	"common-care/internal/requestlog"
)

const (
	beforeEverything = apis.DefaultActivityLoggerMiddlewarePriority - 10
	afterAuth        = apis.DefaultLoadAuthTokenMiddlewarePriority + 2
)

// Inner changes PocketBase's chain. It must be called before the routes are built.
func Inner(r *router.Router[*core.RequestEvent], limiter *limits.Limiter, queries *QueryTurns, log *requestlog.Log) {
	// Its request log keeps addresses, agents and whole URLs; its headers are weaker than ours.
	r.Unbind(apis.DefaultActivityLoggerMiddlewareId, apis.DefaultSecurityHeadersMiddlewareId)
	r.Bind(
		&hook.Handler[*core.RequestEvent]{Id: "platformLog", Priority: beforeEverything, Func: logged(log)},
		&hook.Handler[*core.RequestEvent]{Id: "platformFaults", Priority: beforeEverything + 1, Func: faults},
		&hook.Handler[*core.RequestEvent]{Id: "platformAccount", Priority: afterAuth, Func: account(limiter, queries)},
	)
}

// faultKey keeps what went wrong for the log, after the answer has been written without it.
const faultKey = "platformFault"

// faults answers what no handler has answered.
func faults(e *core.RequestEvent) error {
	err := e.Next()
	if err == nil || e.Written() {
		return err
	}
	if _, public := PublicDoor(e.Request); !public {
		return err // the dashboard understands PocketBase's own words
	}
	e.Set(faultKey, err)
	var told *router.ApiError
	isTold := errors.As(err, &told)
	switch {
	case database.IsDiskFull(err):
		refusal.Write(e.Response, http.StatusServiceUnavailable, "disk-full", nil)
	case isTold && told.Status == http.StatusTooManyRequests:
		tooMany(e.Response, 10*time.Second)
	case isTold && told.Status == http.StatusRequestEntityTooLarge:
		refusal.Write(e.Response, told.Status, "too-large", nil)
	case isTold && told.Status == http.StatusUnauthorized:
		refusal.Write(e.Response, told.Status, "not-signed-in", nil)
	case isTold && told.Status == http.StatusForbidden:
		refusal.Write(e.Response, told.Status, "not-allowed", nil)
	case isTold && told.Status == http.StatusNotFound:
		refusal.Write(e.Response, told.Status, "not-found", nil)
	default: // also a 400: a hook's own refusals are written by its wrapper, a throw is a fault
		refusal.Write(e.Response, http.StatusInternalServerError, "fault", nil)
	}
	return nil
}

func account(limiter *limits.Limiter, queries *QueryTurns) func(*core.RequestEvent) error {
	return func(e *core.RequestEvent) error {
		door, public := PublicDoor(e.Request)
		if !public {
			return e.Next()
		}
		if e.Auth != nil && e.Auth.IsSuperuser() {
			e.Auth = nil
		}
		who := ""
		if e.Auth != nil {
			who = e.Auth.Id
			if wait, ok := limiter.Account(door.Counted(), who); !ok {
				tooMany(e.Response, wait)
				return nil
			}
		}
		if !door.IsQuery() {
			return e.Next()
		}
		give, ok := queries.take(e.Response, e.Request, who, limits.Household(callerAddress(e.Request)))
		if !ok {
			return nil
		}
		defer give()
		return e.Next()
	}
}

func logged(log *requestlog.Log) func(*core.RequestEvent) error {
	return func(e *core.RequestEvent) error {
		started := time.Now()
		err := e.Next()
		fault, _ := e.Get(faultKey).(error)
		if fault == nil {
			fault = err
		}
		door, _ := PublicDoor(e.Request)
		log.Note(requestlog.Line{
			Method:   e.Request.Method,
			Pattern:  e.Request.Pattern,
			Secret:   door.Secret,
			Status:   statusOf(e, err),
			Took:     time.Since(started),
			SignedIn: e.Auth != nil,
			Fault:    fault,
		})
		return err
	}
}

func statusOf(e *core.RequestEvent, err error) int {
	if e.Status() != 0 {
		return e.Status()
	}
	if err != nil {
		return router.ToApiError(err).Status
	}
	return http.StatusOK
}
