//go:build !testclock

package server

import (
	"github.com/pocketbase/pocketbase/core"
	"github.com/pocketbase/pocketbase/tools/router"

	"common-care/internal/together"
)

// registerTestRoutes does nothing: a release build has no routes for tests.
func registerTestRoutes(core.App, *router.Router[*core.RequestEvent], *together.Writer) {}
