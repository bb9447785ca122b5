// Package passkeys checks what a browser answers when a person makes a passkey or signs in with one. It does the
// cryptography and nothing else: which challenge may be used, whose a passkey is and what a counter that goes
// backwards means are rules of the co-op (src/domain/sign-in).
package passkeys

import (
	"encoding/base64"
	"encoding/json"
	"errors"
	"net/netip"
	"net/url"

	"github.com/go-webauthn/webauthn/protocol"
	"github.com/go-webauthn/webauthn/protocol/webauthncose"
	"github.com/go-webauthn/webauthn/webauthn"
)

// Checker checks answers for one public address.
type Checker struct {
	host    string
	library *webauthn.WebAuthn
}

// For makes the checker of a public address. The address is configuration and never what a request says. A browser
// makes no passkey for a bare address such as 127.0.0.1: then there is no host, and every answer is refused.
func For(publicURL string) (*Checker, error) {
	address, err := url.Parse(publicURL)
	if err != nil {
		return nil, err
	}
	host := address.Hostname()
	if _, err := netip.ParseAddr(host); err == nil || host == "" {
		return &Checker{}, nil
	}
	library, err := webauthn.New(&webauthn.Config{
		RPID:          host,
		RPDisplayName: host,
		RPOrigins:     []string{address.Scheme + "://" + address.Host},
		// Some password managers answer more than they were asked; none of it is read here.
		ExtensionsUnsolicitedOutputPolicy: protocol.UnsolicitedOutputPolicyIgnore,
	})
	if err != nil {
		return nil, err
	}
	return &Checker{host: host, library: library}, nil
}

// Host is the name that passkeys here belong to; empty when there can be none.
func (c *Checker) Host() string { return c.host }

// Algorithms are the kinds of key that are taken, the best first.
var Algorithms = []webauthncose.COSEAlgorithmIdentifier{
	webauthncose.AlgES256, webauthncose.AlgEdDSA, webauthncose.AlgRS256,
}

// Answer is what a page sends on: the parts of a browser's answer, each in base64url as the browser gives it. Those
// of a new passkey have an attestation, those of a sign-in the other three.
type Answer struct {
	ID                string   `json:"id"`
	ClientData        string   `json:"clientDataJSON"`
	Attestation       string   `json:"attestationObject,omitempty"`
	Transports        []string `json:"transports,omitempty"`
	AuthenticatorData string   `json:"authenticatorData,omitempty"`
	Signature         string   `json:"signature,omitempty"`
	UserHandle        string   `json:"userHandle,omitempty"`
}

// Stored is what is kept of a passkey. Nothing in it is secret.
type Stored struct {
	ID         string `json:"id"`
	PublicKey  string `json:"publicKey"`
	SignCount  uint32 `json:"signCount"`
	MayBeSaved bool   `json:"mayBeSaved"` // backed up by its maker, for the person's other devices
}

var base64URL = base64.RawURLEncoding

// ChallengeOf reads which challenge an answer says that it answers. Nothing has been checked by then.
func ChallengeOf(answer Answer) (string, error) {
	text, err := base64URL.DecodeString(answer.ClientData)
	if err != nil {
		return "", err
	}
	var said struct {
		Challenge string `json:"challenge"`
	}
	err = json.Unmarshal(text, &said)
	return said.Challenge, err
}

var errNoHost = errors.New("there are no passkeys at a bare address")

// session is what the library would have kept of its own question: a person must show who they are to their device.
func session(challenge string) webauthn.SessionData {
	parameters := make([]protocol.CredentialParameter, len(Algorithms))
	for place, algorithm := range Algorithms {
		parameters[place] = protocol.CredentialParameter{Type: protocol.PublicKeyCredentialType, Algorithm: algorithm}
	}
	return webauthn.SessionData{
		Challenge: challenge, CredParams: parameters, UserVerification: protocol.VerificationRequired,
	}
}

// envelope puts an answer into the form that the library reads.
func envelope(answer Answer) []byte {
	text, err := json.Marshal(map[string]any{
		"id": answer.ID, "rawId": answer.ID, "type": "public-key", "response": answer,
	})
	if err != nil {
		panic(err) // texts only
	}
	return text
}

// Made checks the answer with which a new passkey comes, and says what to keep of it.
func (c *Checker) Made(answer Answer, challenge string) (Stored, error) {
	if c.library == nil {
		return Stored{}, errNoHost
	}
	parsed, err := protocol.ParseCredentialCreationResponseBytes(envelope(answer))
	if err != nil {
		return Stored{}, err
	}
	// Whose passkey it becomes was settled with the challenge; the library only compares two of its own values here.
	made, err := c.library.CreateCredential(&person{}, session(challenge), parsed)
	if err != nil {
		return Stored{}, err
	}
	return Stored{
		ID:         base64URL.EncodeToString(made.ID),
		PublicKey:  base64URL.EncodeToString(made.PublicKey),
		SignCount:  made.Authenticator.SignCount,
		MayBeSaved: made.Flags.BackupEligible,
	}, nil
}

// Used checks the answer of a sign-in against the passkey it names, and says how often that was used by its own count.
func (c *Checker) Used(answer Answer, challenge string, stored Stored) (uint32, error) {
	if c.library == nil {
		return 0, errNoHost
	}
	id, err := base64URL.DecodeString(stored.ID)
	if err != nil {
		return 0, err
	}
	key, err := base64URL.DecodeString(stored.PublicKey)
	if err != nil {
		return 0, err
	}
	parsed, err := protocol.ParseCredentialRequestResponseBytes(envelope(answer))
	if err != nil {
		return 0, err
	}
	owner := &person{handle: parsed.Response.UserHandle, credentials: []webauthn.Credential{{
		ID: id, PublicKey: key,
		Flags: webauthn.CredentialFlags{BackupEligible: stored.MayBeSaved},
	}}}
	find := func(_, _ []byte) (webauthn.User, error) { return owner, nil }
	if _, err := c.library.ValidateDiscoverableLogin(find, session(challenge), parsed); err != nil {
		return 0, err
	}
	return parsed.Response.AuthenticatorData.Counter, nil
}

// person is the owner of a passkey as the library wants to see one.
type person struct {
	handle      []byte
	credentials []webauthn.Credential
}

func (p *person) WebAuthnID() []byte                         { return p.handle }
func (p *person) WebAuthnName() string                       { return "" }
func (p *person) WebAuthnDisplayName() string                { return "" }
func (p *person) WebAuthnCredentials() []webauthn.Credential { return p.credentials }
