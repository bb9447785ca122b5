// This file listens: first the address (so that a port in use is told before anything is changed), then the
// tables, then the answers. Ctrl-C finishes what is being answered and closes the databases.
package server

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"syscall"
	"time"

	"github.com/pocketbase/pocketbase/apis"
	"github.com/pocketbase/pocketbase/core"

	"common-care/internal/settings"
	"common-care/internal/web"
)

// Listen takes the address, or says in one sentence why it cannot.
func Listen(address string) (net.Listener, error) {
	listener, err := net.Listen("tcp", address)
	if err == nil {
		return listener, nil
	}
	if errors.Is(err, syscall.EADDRINUSE) {
		return nil, fmt.Errorf("The address %s is already in use. Stop the other program or choose another address with --http.", address)
	}
	if errors.Is(err, syscall.EACCES) {
		return nil, fmt.Errorf("This user may not listen on %s. Choose a port above 1023 with --http.", address)
	}
	return nil, fmt.Errorf("The server cannot listen on %s: %w", address, err)
}

// Serve runs until the context ends. It prints one line when it is ready.
func Serve(ctx context.Context, chosen settings.Settings, out io.Writer) error {
	listener, err := Listen(chosen.HTTP)
	if err != nil {
		return err
	}
	defer listener.Close()

	coop, err := Open(chosen)
	if err != nil {
		return err
	}
	defer coop.Close()
	if _, err := coop.Migrate(); err != nil {
		return err
	}
	handler, err := coop.Handler()
	if err != nil {
		return err
	}
	server := &http.Server{
		Handler:           handler,
		ReadHeaderTimeout: 10 * time.Second,
		ReadTimeout:       30 * time.Second, // 64 KB over a very slow phone
		WriteTimeout:      5 * time.Minute,
		IdleTimeout:       2 * time.Minute,
		MaxHeaderBytes:    16 << 10,
		ErrorLog:          log.New(io.Discard, "", 0), // it would name the addresses of readers
	}
	coop.App.Cron().Start()
	fmt.Fprintf(out, "Common Care is serving %s (%s) on %s\n", chosen.PublicURL, chosen.Mode, listener.Addr())

	failed := make(chan error, 1)
	go func() { failed <- server.Serve(listener) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	fmt.Fprintln(out, "Common Care is stopping.")
	patience, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	if err := server.Shutdown(patience); err != nil {
		_ = server.Close()
	}
	return nil
}

// Handler builds what answers requests on the public address.
func (c *Coop) Handler() (http.Handler, error) {
	router, err := apis.NewRouter(c.App)
	if err != nil {
		return nil, err
	}
	registerTestRoutes(router)

	var api http.Handler
	event := &core.ServeEvent{App: c.App, Router: router, Server: &http.Server{}}
	err = c.App.OnServe().Trigger(event, func(e *core.ServeEvent) error {
		var err error
		api, err = e.Router.BuildMux()
		return err
	})
	if err != nil {
		return nil, err
	}
	if api == nil {
		return nil, errors.New("A hook stopped the start of the server: it must call e.next().")
	}
	return web.Public(c.Settings, api), nil
}
