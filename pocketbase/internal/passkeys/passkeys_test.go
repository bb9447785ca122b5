package passkeys

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/descope/virtualwebauthn"
)

const (
	site      = "https://ashbrook.example"
	challenge = "Y2hhbGxlbmdlLW9mLTMyLWJ5dGVzLWFzLW9mdGVuIQ"
	other     = "YW5vdGhlci1jaGFsbGVuZ2Utb2YtMzItYnl0ZXMtLSE"
	handle    = "abcdefghijklmnoA"
)

// device is a phone with one passkey, as a browser would speak for it.
type device struct {
	site      virtualwebauthn.RelyingParty
	phone     virtualwebauthn.Authenticator
	key       virtualwebauthn.Credential
	challenge string
}

func newDevice(origin, host string, options virtualwebauthn.AuthenticatorOptions) *device {
	bytes, _ := base64URL.DecodeString(handle)
	options.UserHandle = bytes
	return &device{
		site:      virtualwebauthn.RelyingParty{Name: "Ashbrook", ID: host, Origin: origin},
		phone:     virtualwebauthn.NewAuthenticatorWithOptions(options),
		key:       virtualwebauthn.NewCredential(virtualwebauthn.KeyTypeEC2),
		challenge: challenge,
	}
}

func answerIn(t *testing.T, text string) Answer {
	t.Helper()
	var whole struct {
		ID       string `json:"id"`
		Response Answer `json:"response"`
	}
	if err := json.Unmarshal([]byte(text), &whole); err != nil {
		t.Fatal(err)
	}
	whole.Response.ID = strings.TrimRight(whole.ID, "=")
	return whole.Response
}

func (d *device) make(t *testing.T) Answer {
	t.Helper()
	options, err := virtualwebauthn.ParseAttestationOptions(fmt.Sprintf(
		`{"publicKey":{"challenge":%q,"rp":{"id":%q,"name":"Ashbrook"},"user":{"id":%q,"name":"a","displayName":"a"}}}`,
		d.challenge, d.site.ID, handle))
	if err != nil {
		t.Fatal(err)
	}
	return answerIn(t, virtualwebauthn.CreateAttestationResponse(d.site, d.phone, d.key, *options))
}

func (d *device) use(t *testing.T) Answer {
	t.Helper()
	options, err := virtualwebauthn.ParseAssertionOptions(fmt.Sprintf(
		`{"publicKey":{"challenge":%q,"rpId":%q}}`, d.challenge, d.site.ID))
	if err != nil {
		t.Fatal(err)
	}
	return answerIn(t, virtualwebauthn.CreateAssertionResponse(d.site, d.phone, d.key, *options))
}

func checker(t *testing.T) *Checker {
	t.Helper()
	c, err := For(site)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestAPasskeyIsMadeAndSignsIn(t *testing.T) {
	c, phone := checker(t), newDevice(site, "ashbrook.example", virtualwebauthn.AuthenticatorOptions{})
	made := phone.make(t)
	if said, err := ChallengeOf(made); err != nil || said != challenge {
		t.Fatalf("the challenge is %q, %v", said, err)
	}
	stored, err := c.Made(made, challenge)
	if err != nil {
		t.Fatal(err)
	}
	if stored.ID != made.ID {
		t.Errorf("the id is %q and not %q", stored.ID, made.ID)
	}
	phone.key.Counter = 7
	used := phone.use(t)
	if used.UserHandle != handle {
		t.Errorf("the handle came back as %q", used.UserHandle)
	}
	count, err := c.Used(used, challenge, stored)
	if err != nil || count != 7 {
		t.Errorf("count %d, %v", count, err)
	}
}

func TestAPasskeyThatIsSavedForOtherDevicesWorksToo(t *testing.T) {
	c := checker(t)
	phone := newDevice(site, "ashbrook.example", virtualwebauthn.AuthenticatorOptions{BackupEligible: true, BackupState: true})
	stored, err := c.Made(phone.make(t), challenge)
	if err != nil || !stored.MayBeSaved {
		t.Fatalf("%+v, %v", stored, err)
	}
	if _, err := c.Used(phone.use(t), challenge, stored); err != nil {
		t.Error(err)
	}
}

func TestAnAnswerIsRefused(t *testing.T) {
	c := checker(t)
	right := newDevice(site, "ashbrook.example", virtualwebauthn.AuthenticatorOptions{})
	stored, err := c.Made(right.make(t), challenge)
	if err != nil {
		t.Fatal(err)
	}
	// with is the right phone with one thing changed.
	with := func(change func(*device)) *device {
		changed := *right
		change(&changed)
		return &changed
	}
	for name, phone := range map[string]*device{
		"to another challenge":                      with(func(d *device) { d.challenge = other }),
		"from another site":                         with(func(d *device) { d.site.Origin = "https://ashbrook.evil.example" }),
		"without encryption":                        with(func(d *device) { d.site.Origin = "http://ashbrook.example" }),
		"from another port":                         with(func(d *device) { d.site.Origin = site + ":8443" }),
		"for another name":                          with(func(d *device) { d.site.ID = "evil.example" }),
		"when nobody was at the device":             with(func(d *device) { d.phone.Options.UserNotPresent = true }),
		"when the device asked nobody who they are": with(func(d *device) { d.phone.Options.UserNotVerified = true }),
	} {
		t.Run("at making, "+name, func(t *testing.T) {
			if _, err := c.Made(phone.make(t), challenge); err == nil {
				t.Error("it was taken")
			}
		})
		t.Run("at signing in, "+name, func(t *testing.T) {
			if _, err := c.Used(phone.use(t), challenge, stored); err == nil {
				t.Error("it was taken")
			}
		})
	}
	t.Run("by another key", func(t *testing.T) {
		stranger := newDevice(site, "ashbrook.example", virtualwebauthn.AuthenticatorOptions{})
		stranger.key.ID = right.key.ID
		if _, err := c.Used(stranger.use(t), challenge, stored); err == nil {
			t.Error("it was taken")
		}
	})
	t.Run("when a letter of its signature is another", func(t *testing.T) {
		answer := right.use(t)
		last := answer.Signature[len(answer.Signature)-5]
		swap := byte('A')
		if last == swap {
			swap = 'B'
		}
		answer.Signature = answer.Signature[:len(answer.Signature)-5] + string(swap) + answer.Signature[len(answer.Signature)-4:]
		if _, err := c.Used(answer, challenge, stored); err == nil {
			t.Error("it was taken")
		}
	})
	t.Run("when it is none", func(t *testing.T) {
		for _, answer := range []Answer{{}, {ID: "AAAA"}, {ID: "AAAA", ClientData: "e30", Attestation: "oA"}, {ID: "&", ClientData: "&"}} {
			if _, err := c.Made(answer, challenge); err == nil {
				t.Errorf("%+v was taken", answer)
			}
			if _, err := c.Used(answer, challenge, stored); err == nil {
				t.Errorf("%+v was taken", answer)
			}
		}
	})
}

func TestTheNameComesFromThePublicAddress(t *testing.T) {
	for address, host := range map[string]string{
		"https://ashbrook.example":      "ashbrook.example",
		"https://ashbrook.example:8443": "ashbrook.example",
		"http://localhost:8090":         "localhost",
		"http://127.0.0.1:8090":         "",
		"http://[::1]:8090":             "",
	} {
		c, err := For(address)
		if err != nil || c.Host() != host {
			t.Errorf("%s: %q, %v", address, c.Host(), err)
		}
	}
}

func TestThereAreNoPasskeysAtABareAddress(t *testing.T) {
	c, err := For("http://127.0.0.1:8090")
	if err != nil {
		t.Fatal(err)
	}
	phone := newDevice("http://127.0.0.1:8090", "127.0.0.1", virtualwebauthn.AuthenticatorOptions{})
	if _, err := c.Made(phone.make(t), challenge); err == nil {
		t.Error("one was made")
	}
	if _, err := c.Used(phone.use(t), challenge, Stored{}); err == nil {
		t.Error("one signed in")
	}
}
