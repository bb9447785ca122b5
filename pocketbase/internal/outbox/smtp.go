// How a message is handed to a mail server. PocketBase's own client cannot tell "the server said no" from "the
// connection broke after the last byte", and only the first may be tried again; so this speaks SMTP itself.
package outbox

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"net"
	"net/mail"
	"net/smtp"
	"net/textproto"
	"net/url"
	"time"
)

// Server is a mail server to hand messages to.
type Server struct {
	host     string
	address  string
	user     string
	password string
	tls      bool // from the first byte (smtps); otherwise STARTTLS
	plain    bool // no TLS at all: only to this very machine
	from     mail.Address
}

// ServerFrom reads COMMON_CARE_SMTP_URL (smtps://user:password@host:465, or smtp:// for STARTTLS) and
// COMMON_CARE_MAIL_FROM ("Ashbrook Care <post@ashbrook.coop>"). Without an address there is no server (nil).
func ServerFrom(address, from string) (*Server, error) {
	if address == "" {
		return nil, nil
	}
	parsed, err := url.Parse(address)
	if err != nil || parsed.Hostname() == "" || (parsed.Scheme != "smtp" && parsed.Scheme != "smtps") {
		// The address holds a password: it is not repeated.
		return nil, errors.New("COMMON_CARE_SMTP_URL must look like smtps://user:password@mail.example:465.")
	}
	sender, err := mail.ParseAddress(from)
	if err != nil {
		return nil, errors.New("COMMON_CARE_MAIL_FROM must hold the address that messages come from, such as Our Co-op <post@coop.example>.")
	}
	server := &Server{host: parsed.Hostname(), tls: parsed.Scheme == "smtps", from: *sender}
	server.plain = !server.tls && isLoopback(server.host)
	server.user = parsed.User.Username()
	server.password, _ = parsed.User.Password()
	port := parsed.Port()
	if port == "" {
		port = map[bool]string{true: "465", false: "587"}[server.tls]
	}
	server.address = net.JoinHostPort(server.host, port)
	return server, nil
}

func isLoopback(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

// Post hands over one message.
func (s *Server) Post(ctx context.Context, message Message, last func() error) error {
	content, err := Render(message, s.from)
	if err != nil {
		return err
	}
	client, err := s.connect(ctx)
	if err != nil {
		return err
	}
	defer client.Close()
	if err := client.Mail(s.from.Address); err != nil {
		return err
	}
	if err := client.Rcpt(message.To); err != nil {
		return err
	}
	body, err := client.Data()
	if err != nil {
		return err
	}
	if _, err := body.Write(content); err != nil {
		return err // the final dot was not sent, so the server drops it
	}
	if err := last(); err != nil {
		return err
	}
	if err := body.Close(); err != nil {
		var refused *textproto.Error
		if errors.As(err, &refused) {
			return err
		}
		return fmt.Errorf("%w: %w", ErrUnknown, err)
	}
	_ = client.Quit() // it has the message; what happens to the farewell does not matter
	return nil
}

func (s *Server) connect(ctx context.Context) (*smtp.Client, error) {
	dialer := &net.Dialer{Timeout: 20 * time.Second}
	connection, err := dialer.DialContext(ctx, "tcp", s.address)
	if err != nil {
		return nil, err
	}
	deadline, limited := ctx.Deadline()
	if !limited {
		deadline = time.Now().Add(time.Minute)
	}
	_ = connection.SetDeadline(deadline)
	settings := &tls.Config{ServerName: s.host, MinVersion: tls.VersionTLS12}
	if s.tls {
		connection = tls.Client(connection, settings)
	}
	client, err := smtp.NewClient(connection, s.host)
	if err != nil {
		_ = connection.Close()
		return nil, err
	}
	if err := s.greet(client, settings); err != nil {
		_ = client.Close()
		return nil, err
	}
	return client, nil
}

func (s *Server) greet(client *smtp.Client, settings *tls.Config) error {
	_, domain := cutAddress(s.from.Address)
	if err := client.Hello(domain); err != nil {
		return err
	}
	if !s.tls && !s.plain {
		if err := client.StartTLS(settings); err != nil {
			return fmt.Errorf("the mail server does not offer TLS: %w", err)
		}
	}
	if s.user == "" {
		return nil
	}
	return client.Auth(smtp.PlainAuth("", s.user, s.password, s.host))
}

func cutAddress(address string) (name, domain string) {
	for i := len(address) - 1; i >= 0; i-- {
		if address[i] == '@' {
			return address[:i], address[i+1:]
		}
	}
	return address, "localhost"
}
