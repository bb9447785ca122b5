package sealed

// syncFolder: Windows writes folders down by itself.
func syncFolder(string) error { return nil }
