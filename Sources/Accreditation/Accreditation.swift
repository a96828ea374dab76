// The module's first file is replaced by its real content.
