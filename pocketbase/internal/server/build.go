// This file builds what answers on the public address and on the dashboard's, and lets the self-check look at
// the very handlers that will serve.
package server

import (
	"context"
	"errors"
	"net/http"
	"strings"

	"github.com/pocketbase/pocketbase/apis"
	"github.com/pocketbase/pocketbase/core"

	"common-care/internal/demo"
	"common-care/internal/health"
	"common-care/internal/limits"
	"common-care/internal/outbox"
	"common-care/internal/requestlog"
	"common-care/internal/selfcheck"
	"common-care/internal/settings"
	"common-care/internal/site"
	"common-care/internal/web"
)

// Face is a co-op that is ready to answer.
type Face struct {
	Public    http.Handler
	Dashboard http.Handler // nil unless it is asked for
	Health    *health.Checker
	NoPages   bool // the site is not built
	Subject   selfcheck.Subject
}

// Build makes the handlers. The tables must be up to date.
func (c *Coop) Build() (*Face, error) {
	if err := c.setDefaults(); err != nil {
		return nil, err
	}
	if err := health.PrepareProbe(c.App); err != nil {
		return nil, err
	}
	pages, err := site.Open(c.Settings.SiteDir(), site.Options{Dev: c.Settings.Dev, Demo: c.Settings.Mode == settings.Demo})
	if err != nil {
		return nil, err
	}
	limiter := limits.New(c.Settings.WideLimits)
	api, hasRoute, err := c.buildAPI(limiter, web.NewQueryTurns(queryTurns))
	if err != nil {
		return nil, err
	}
	checker := c.checker()
	public := &web.Public{
		API:       api,
		Site:      pages,
		Health:    checker,
		Limits:    limiter,
		Proxies:   c.Settings.Proxies,
		Doors:     &c.Platform.Doors,
		Live:      c.Platform.Live,
		PublicURL: c.Settings.PublicURL,
		Secure:    c.Settings.Secure(),
		Turns:     commandTurns,
		Log:       c.App.Logger(),
	}
	if c.Settings.Mode == settings.Demo {
		public.PostBox = demo.PostBox(c.App)
	}
	face := &Face{Public: public.Handler(), Health: checker, NoPages: pages.Empty()}
	if c.Settings.Dashboard != "" {
		face.Dashboard = web.Dashboard(api, web.DashboardAccess{
			Callers: c.Settings.DashboardIPs,
			Listen:  c.Settings.Dashboard,
			Hosts:   c.Settings.DashboardHosts,
			Secure:  c.Settings.Secure(),
		})
	}
	face.Subject = selfcheck.Subject{
		App:      c.App,
		Settings: c.Settings,
		Handler:  face.Public,
		Limits:   limiter,
		Doors:    c.Platform.Doors.All(),
		Readers:  c.Platform.Readers.DB(),
		HasRoute: hasRoute,
	}
	return face, nil
}

// buildAPI builds PocketBase's routes with those of the hooks, inside our own chain.
func (c *Coop) buildAPI(limiter *limits.Limiter, queries *web.QueryTurns) (api http.Handler, hasRoute func(method, path string) bool, err error) {
	router, err := apis.NewRouter(c.App)
	if err != nil {
		return nil, nil, err
	}
	web.Inner(router, limiter, queries, requestlog.New(c.App))
	registerTestRoutes(c.App, router, c.Platform.Writer)
	web.DashboardPages(router)

	event := &core.ServeEvent{App: c.App, Router: router, Server: &http.Server{}}
	err = c.App.OnServe().Trigger(event, func(e *core.ServeEvent) error {
		var err error
		api, err = e.Router.BuildMux()
		return err
	})
	if err == nil && api == nil {
		err = errors.New("A hook stopped the start of the server: it must call e.next().")
	}
	return api, router.HasRoute, err
}

func (c *Coop) checker() *health.Checker {
	return &health.Checker{
		Waits:     c.Platform.Waits,
		History:   told(c.History.Fault),
		Integrity: told(c.Integrity.Fault),
		MailSet:   c.Settings.Mode == settings.Demo || c.Settings.SMTPURL != "",
		Database:  health.Writable(c.App),
		Disk:      health.Room(c.Settings.DataDir, health.LeastFree, health.FreeShare),
		Hooks: func() error {
			if fault := selfcheck.DoorsFault(c.Settings, c.Platform.Doors.All()); fault != nil {
				return errors.New(fault.What)
			}
			return nil
		},
		Schema: func() error {
			missing, err := selfcheck.MissingMigrations(c.App)
			if err == nil && len(missing) > 0 {
				err = errors.New("not applied: " + strings.Join(missing, ", "))
			}
			return err
		},
	}
}

// told makes a check of what something says of itself: nothing, or what is wrong.
func told(fault func() string) health.Check {
	return func() error {
		if said := fault(); said != "" {
			return errors.New(said)
		}
		return nil
	}
}

// startOutbox sends messages until the context ends. Waiting for it lets a hand-over that has begun finish.
func (c *Coop) startOutbox(ctx context.Context) (wait func(), err error) {
	post, rest := outbox.Post(demo.Post), func() {}
	if c.Settings.Mode != settings.Demo {
		mailServer, err := outbox.ServerFrom(c.Settings.SMTPURL, c.Settings.MailFrom)
		if err != nil {
			return nil, err
		}
		post = nil
		if mailServer != nil {
			post, rest = mailServer.Post, mailServer.HangUp
		}
	}
	sender := outbox.New(c.App, post, c.Settings.Mode == settings.Demo)
	sender.Rest = rest
	c.Platform.SetWake(sender.Wake)
	done := make(chan struct{})
	go func() {
		defer close(done)
		sender.Run(ctx)
	}()
	return func() { <-done }, nil
}
