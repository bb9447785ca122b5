// What hooks ask of the cryptography of passkeys, and the token of a session. Whose passkey it is, and whether a
// challenge may still be answered, the hook has to find out by itself.
package bindings

import (
	"encoding/json"
	"time"

	"github.com/dop251/goja"
	"github.com/golang-jwt/jwt/v5"
	"github.com/pocketbase/pocketbase/core"
	"github.com/pocketbase/pocketbase/tools/security"

	"common-care/internal/passkeys"
)

// bindPasskeys adds them to the platform of a runtime.
func (p *Platform) bindPasskeys(vm *goja.Runtime, bind func(string, func(goja.FunctionCall) goja.Value)) {
	bind("passkeyHost", func(goja.FunctionCall) goja.Value { return vm.ToValue(p.Passkeys.Host()) })
	bind("passkeyChallenge", func(call goja.FunctionCall) goja.Value {
		challenge, err := passkeys.ChallengeOf(answerOf(call.Argument(0)))
		if err != nil {
			challenge = "" // no challenge of ours: it is looked for and not found
		}
		return vm.ToValue(challenge)
	})
	bind("passkeyMade", func(call goja.FunctionCall) goja.Value {
		made, err := p.Passkeys.Made(answerOf(call.Argument(0)), call.Argument(1).String())
		if err != nil {
			return goja.Null()
		}
		stored := vm.NewObject()
		_ = stored.Set("id", made.ID)
		_ = stored.Set("publicKey", made.PublicKey)
		_ = stored.Set("signCount", made.SignCount)
		_ = stored.Set("mayBeSaved", made.MayBeSaved)
		return stored
	})
	bind("passkeyUsed", func(call goja.FunctionCall) goja.Value {
		var stored passkeys.Stored
		into(call.Argument(2), &stored)
		count, err := p.Passkeys.Used(answerOf(call.Argument(0)), call.Argument(1).String(), stored)
		if err != nil {
			return goja.Null()
		}
		return vm.ToValue(count)
	})
	bind("sessionToken", func(call goja.FunctionCall) goja.Value {
		token, err := sessionToken(call)
		if err != nil {
			panic(err)
		}
		return vm.ToValue(token)
	})
}

// into reads a plain object of a hook.
func into(value goja.Value, target any) {
	text, err := json.Marshal(objectOf(value))
	if err == nil {
		err = json.Unmarshal(text, target)
	}
	if err != nil {
		panic(err)
	}
}

func answerOf(value goja.Value) (answer passkeys.Answer) {
	into(value, &answer)
	return answer
}

// sessionToken is a token as PocketBase makes them, with its own key, which says in addition on which device its owner
// signed in, and how. With seconds it ends by itself and is never renewed.
func sessionToken(call goja.FunctionCall) (string, error) {
	record, ok := call.Argument(0).Export().(*core.Record)
	if !ok || !record.Collection().IsAuth() {
		return "", core.ErrNotAuthRecord
	}
	lasts := time.Duration(call.Argument(3).ToInteger()) * time.Second
	claims := jwt.MapClaims{
		core.TokenClaimType:         core.TokenTypeAuth,
		core.TokenClaimId:           record.Id,
		core.TokenClaimCollectionId: record.Collection().Id,
		core.TokenClaimRefreshable:  lasts == 0,
		"device":                    call.Argument(1).String(),
		"way":                       call.Argument(2).String(),
	}
	if lasts == 0 {
		lasts = record.Collection().AuthToken.DurationTime()
	}
	return security.NewJWT(claims, record.TokenKey()+record.Collection().AuthToken.Secret, lasts)
}
