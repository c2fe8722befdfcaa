//! Takes articles, gives a frozen index of their words. (To be written.)
