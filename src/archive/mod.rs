//! The façade: build once, then search, timeline, article. (To be written.)
