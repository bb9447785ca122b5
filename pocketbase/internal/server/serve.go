// This file serves: first the address is taken (so that a port in use is told before anything is changed), then
// the tables are brought up to date, then the self-check looks, and only then is a request answered. Ctrl-C
// finishes what is being answered and closes the databases.
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

	"common-care/internal/database"
	"common-care/internal/limits"
	"common-care/internal/requestlog"
	"common-care/internal/selfcheck"
	"common-care/internal/settings"
)

// farewell is how long a stopping server waits for the answers it has begun.
const farewell = 5 * time.Second

// inUseOnWindows is WSAEADDRINUSE, which Go does not count as EADDRINUSE.
const inUseOnWindows = syscall.Errno(10048)

// Listen takes the address, or says in one sentence why it cannot.
func Listen(address, flag string) (net.Listener, error) {
	listener, err := net.Listen("tcp", address)
	switch {
	case err == nil:
		return listener, nil
	case errors.Is(err, syscall.EADDRINUSE) || errors.Is(err, inUseOnWindows):
		return nil, fmt.Errorf("The address %s is already in use. Stop the other program or choose another address with %s.", address, flag)
	case errors.Is(err, syscall.EACCES):
		return nil, fmt.Errorf("This user may not listen on %s. Choose a port above 1023 with %s.", address, flag)
	}
	return nil, fmt.Errorf("The server cannot listen on %s: %w", address, err)
}

// Serve runs until the context ends. It prints one line when it is ready.
func Serve(ctx context.Context, chosen settings.Settings, out io.Writer) error {
	listener, err := Listen(chosen.HTTP, "--http")
	if err != nil {
		return err
	}
	defer listener.Close()
	var dashboard net.Listener
	if chosen.Dashboard != "" {
		if dashboard, err = Listen(chosen.Dashboard, "--dashboard"); err != nil {
			return err
		}
		defer dashboard.Close()
	}
	coop, err := Open(chosen)
	if err != nil {
		return err
	}
	defer coop.Close()
	if err := coop.Rewrite(ctx, out); err != nil {
		return err
	}
	face, err := coop.Ready()
	if err != nil {
		return err
	}
	sending, stopSending := context.WithCancel(ctx)
	defer stopSending()
	sent, err := coop.startOutbox(sending)
	if err != nil {
		return err
	}
	written := coop.startLetters(sending)
	coop.App.Cron().MustAdd("platformLog", "*/10 * * * *", func() { _ = requestlog.Trim(coop.App, requestlog.KeepRows) })
	watching, stopWatching := context.WithCancel(context.WithoutCancel(ctx)) // until the last answer is given
	defer stopWatching()
	watched := coop.watch(watching, out)
	coop.App.Cron().Start()

	// What is missing is said before anything is answered: who waits for the server has heard it by then.
	if coop.DiskFull {
		fmt.Fprintln(out, NoteMark+"The disk is full: everything can be read, and nothing can be written until there is room.")
	} else {
		database.KeepReserve(chosen.DataDir)
	}
	for _, note := range notes(chosen) {
		fmt.Fprintln(out, NoteMark+note)
	}
	failed := make(chan error, 2)
	crowd := limits.NewCrowd(limits.MostAtOnce)
	servers := []*http.Server{start(crowd.Listener(listener, chosen.Proxies), face.Public, failed)}
	fmt.Fprintf(out, "Common Care is serving %s (%s) on %s\n", chosen.PublicURL, chosen.Mode, listener.Addr())
	if dashboard != nil {
		servers = append(servers, start(dashboard, face.Dashboard, failed))
		fmt.Fprintf(out, "The dashboard is at http://%s/_/\n", dashboard.Addr())
	}
	if face.NoPages {
		fmt.Fprintf(out, "There are no pages in %s: only the API answers.\n", chosen.SiteDir())
	}

	select {
	case err = <-failed:
	case <-ctx.Done():
		fmt.Fprintln(out, "Common Care is stopping.")
	}
	coop.App.Cron().Stop()
	coop.Platform.Live.Close() // else each open page would be waited for
	stop(servers)
	stopSending()
	written()
	sent()
	stopWatching()
	watched()
	return err
}

// NoteMark begins each line that the person who looks after the server must not miss; `npm start` hands them on.
const NoteMark = "Note: "

// notes are what works otherwise than it should, although nothing is broken.
func notes(chosen settings.Settings) (said []string) {
	if chosen.Mode == settings.Production && chosen.SMTPURL == "" {
		said = append(said, "No mail server is set (COMMON_CARE_SMTP_URL): messages wait, sign-in messages too. A link for one person: npm run steward -- link <email>.")
	}
	if forgotten := selfcheck.ForgottenProxy(chosen); forgotten != "" {
		said = append(said, forgotten)
	}
	return said
}

// Ready brings the tables up to date, builds the handlers and lets the self-check look at them.
func (c *Coop) Ready() (*Face, error) {
	if _, err := c.Migrate(); err != nil {
		return nil, err
	}
	face, err := c.Build()
	if err != nil {
		return nil, err
	}
	faults, err := selfcheck.Run(face.Subject)
	if err != nil {
		return nil, fmt.Errorf("The self-check could not look at the server: %w", err)
	}
	if len(faults) > 0 {
		return nil, selfcheck.Unsafe{Faults: faults}
	}
	return face, nil
}

// patient is a server that a slow caller cannot hold for long.
func patient(handler http.Handler) *http.Server {
	return &http.Server{
		Handler:           handler,
		ReadHeaderTimeout: 10 * time.Second,
		ReadTimeout:       30 * time.Second, // 64 KB over a very slow phone
		WriteTimeout:      5 * time.Minute,  // a long recording over one
		IdleTimeout:       2 * time.Minute,
		MaxHeaderBytes:    16 << 10,
		ErrorLog:          log.New(io.Discard, "", 0), // it would name the addresses of readers
	}
}

func start(listener net.Listener, handler http.Handler, failed chan<- error) *http.Server {
	server := patient(handler)
	go func() {
		if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
			failed <- err
		}
	}()
	return server
}

func stop(servers []*http.Server) {
	patience, cancel := context.WithTimeout(context.Background(), farewell)
	defer cancel()
	for _, server := range servers {
		if err := server.Shutdown(patience); err != nil {
			_ = server.Close()
		}
	}
}
