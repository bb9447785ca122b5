// What PocketBase decides otherwise than we do. Its settings are rows in the database; at each start they are
// set to what this file says, and the dashboard cannot change them.
package server

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/pocketbase/pocketbase/core"

	"common-care/internal/requestlog"
	"common-care/internal/settings"
)

// apply puts our decisions into a copy of PocketBase's settings.
func apply(to *core.Settings, chosen settings.Settings) {
	to.Meta.AppName = "Common Care"
	to.Meta.AppURL = chosen.PublicURL
	to.Meta.HideControls = true // the schema changes by migrations only

	to.Logs.MaxDays = requestlog.KeepDays
	to.Logs.MinLevel = 0
	to.Logs.LogIP = false
	to.Logs.LogAuthId = false

	to.SMTP.Enabled = false // messages go through the outbox
	to.Batch.Enabled = false

	// internal/web settles who calls before PocketBase sees the request.
	to.TrustedProxy.Headers = []string{}
	to.TrustedProxy.UseLeftmostIP = false

	wide := 1
	if chosen.WideLimits {
		wide = 100_000
	}
	to.RateLimits.Enabled = true
	to.RateLimits.ExcludedIPs = []string{}
	to.RateLimits.Rules = []core.RateLimitRule{
		{Label: "_superusers:auth", MaxRequests: 5 * wide, Duration: 60},
		{Label: "/api/", MaxRequests: 3000 * wide, Duration: 10}, // internal/limits is tighter
	}

	to.SuperuserIPs = []string{}
	for _, allowed := range chosen.DashboardIPs {
		to.SuperuserIPs = append(to.SuperuserIPs, allowed.String())
	}
}

// setDefaults stores our decisions and keeps them.
func (c *Coop) setDefaults() error {
	before, err := json.Marshal(c.App.Settings())
	if err != nil {
		return err
	}
	wanted, err := c.App.Settings().Clone()
	if err != nil {
		return err
	}
	apply(wanted, c.Settings)
	after, err := json.Marshal(wanted)
	if err != nil {
		return err
	}
	if string(before) != string(after) {
		if err := c.App.Save(wanted); err != nil {
			return fmt.Errorf("The server's settings could not be stored: %w", err)
		}
	}
	c.App.OnSettingsUpdateRequest().BindFunc(func(e *core.SettingsUpdateRequestEvent) error {
		apply(e.NewSettings, c.Settings)
		return e.Next()
	})
	// PocketBase sends nothing by itself: it would do so inside a request, and to whom it likes.
	c.App.OnMailerSend().BindFunc(func(*core.MailerEvent) error {
		return errors.New("messages are sent by the outbox only")
	})
	return nil
}
