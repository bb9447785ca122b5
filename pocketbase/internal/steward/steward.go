// Package steward lets the person at the server's own terminal in, before any mail server is set: it makes the
// first account and prints sign-in links. Whoever can run it can read the database anyway.
package steward

import (
	"crypto/rand"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
	"net/mail"
	"strings"
	"time"

	"github.com/pocketbase/dbx"
	"github.com/pocketbase/pocketbase/core"
	"github.com/pocketbase/pocketbase/tools/security"
	"github.com/pocketbase/pocketbase/tools/types"

	"common-care/internal/clock"
)

const (
	// linkLife is how long a printed link works: as long as one that is sent.
	linkLife = 15 * time.Minute
	// secretLength, in letters and digits only, is that of a link that is sent: the page takes no other secret.
	secretLength = 43
)

// Person is who gets in.
type Person struct {
	Email    string
	Name     string // shown to other members; only for a new account
	Language string // en or cy; only for a new account
	Group    string // the group of members they belong to; only for a new account
}

// Added says what was missing and is there now.
type Added struct{ Account, Office bool }

// Add makes an account with the office of steward, or adds what is missing of it.
func Add(app core.App, person Person) (Added, error) {
	email, err := tidy(person.Email)
	if err != nil {
		return Added{}, err
	}
	if person.Language != "en" && person.Language != "cy" {
		return Added{}, fmt.Errorf("The language is %q; it can be en or cy.", person.Language)
	}
	if strings.TrimSpace(person.Name) == "" {
		person.Name, _, _ = strings.Cut(email, "@")
	}
	var added Added
	err = app.RunInTransaction(func(tx core.App) error {
		added = Added{}
		account, err := accountOf(tx, email)
		if errors.Is(err, sql.ErrNoRows) {
			account, err = newAccount(tx, email, person)
			added.Account = true
		}
		if err != nil {
			return err
		}
		added.Office, err = ensureOffice(tx, account.GetString("member"))
		if err != nil || !added.Account && !added.Office {
			return err
		}
		return note(tx, account.GetString("member"))
	})
	return added, err
}

// Link makes a sign-in link for an account and answers with it and the moment it ends.
func Link(app core.App, publicURL, address string) (link string, ends time.Time, err error) {
	email, err := tidy(address)
	if err != nil {
		return "", time.Time{}, err
	}
	account, err := accountOf(app, email)
	if errors.Is(err, sql.ErrNoRows) {
		return "", time.Time{}, fmt.Errorf("There is no account for %s. Make one with: steward add %s", email, email)
	}
	if err != nil {
		return "", time.Time{}, err
	}
	requests, err := app.FindCollectionByNameOrId("sign_in_requests")
	if err != nil {
		return "", time.Time{}, err
	}
	requestID, secret := hex.EncodeToString(random(16)), security.RandomString(secretLength)
	now := clock.Now()
	ends = now.Add(linkLife)
	row := core.NewRecord(requests)
	row.Load(map[string]any{
		"requestId":  requestID,
		"emailHash":  digest(email),
		"account":    account.Id,
		"secretHash": digest(requestID + "." + secret),
		"codeHash":   hex.EncodeToString(random(32)), // there is no code: nothing hashes to this
		"at":         moment(now),
		"expiresAt":  moment(ends),
		"tries":      0,
	})
	if err := app.Save(row); err != nil {
		return "", time.Time{}, err
	}
	path := "/sign-in/open/"
	if account.GetString("language") == "cy" {
		path = "/cy" + path
	}
	return publicURL + path + "#" + requestID + "." + secret, ends, nil
}

func accountOf(app core.App, email string) (*core.Record, error) {
	return app.FindFirstRecordByData("accounts", "email", email)
}

func newAccount(app core.App, email string, person Person) (*core.Record, error) {
	member, err := save(app, "members", map[string]any{
		"displayName": person.Name,
		"groupKey":    person.Group,
		"joinedAt":    moment(clock.Now()),
	})
	if err != nil {
		return nil, err
	}
	accounts, err := app.FindCollectionByNameOrId("accounts")
	if err != nil {
		return nil, err
	}
	account := core.NewRecord(accounts)
	account.SetEmail(email)
	account.SetEmailVisibility(false)
	account.SetVerified(true)
	account.SetRandomPassword() // nobody knows it, and sign-in with a password is off
	account.Set("language", person.Language)
	account.Set("member", member.Id)
	return account, app.Save(account)
}

func ensureOffice(app core.App, memberID string) (bool, error) {
	member, err := app.FindRecordById("members", memberID)
	if err != nil {
		return false, fmt.Errorf("The account belongs to no member: %w", err)
	}
	held, err := app.CountRecords("offices", dbx.HashExp{"member": member.Id, "office": "steward", "untilAt": ""})
	if err != nil || held > 0 {
		return false, err
	}
	_, err = save(app, "offices", map[string]any{
		"member":      member.Id,
		"displayName": member.GetString("displayName"),
		"office":      "steward",
		"fromAt":      moment(clock.Now()),
	})
	return err == nil, err
}

// note leaves a line in the history of the co-op, as every verb does.
func note(app core.App, memberID string) error {
	var last int64
	if err := app.DB().NewQuery("SELECT COALESCE(MAX(seq), 0) FROM events").Row(&last); err != nil {
		return err
	}
	_, err := save(app, "events", map[string]any{
		"seq":     last + 1,
		"at":      moment(clock.Now()),
		"actor":   "terminal",
		"verb":    "steward/add",
		"subject": memberID,
		"detail":  map[string]any{},
	})
	return err
}

func save(app core.App, collection string, values map[string]any) (*core.Record, error) {
	found, err := app.FindCollectionByNameOrId(collection)
	if err != nil {
		return nil, err
	}
	row := core.NewRecord(found)
	row.Load(values)
	return row, app.Save(row)
}

// tidy writes an address as the verb sign-in/ask does, so that both make the same digest of it.
func tidy(address string) (string, error) {
	email := strings.ToLower(strings.TrimSpace(address))
	parsed, err := mail.ParseAddress(email)
	if err != nil || parsed.Address != email {
		return "", fmt.Errorf("%q is not an e-mail address.", address)
	}
	return email, nil
}

func digest(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

func random(bytes int) []byte {
	made := make([]byte, bytes)
	_, _ = rand.Read(made) // never fails (Go 1.24): the process ends instead
	return made
}

func moment(at time.Time) types.DateTime {
	made, _ := types.ParseDateTime(at)
	return made
}
