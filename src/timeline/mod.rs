//! Takes articles with their dates, gives events and counts. (To be written.)
