// The checks that need no database: room on the disk. The checks of verbs and tables are those of the start-up
// self-check, asked again.
package health

import "fmt"

// Room checks that more than the least share of the disk is free. free is FreeShare, or a test's own.
func Room(folder string, least float64, free func(string) (float64, error)) Check {
	return func() error {
		share, err := free(folder)
		if err != nil {
			return err
		}
		if share < least {
			return fmt.Errorf("only %.0f%% of the disk under %s is free", share*100, folder)
		}
		return nil
	}
}
