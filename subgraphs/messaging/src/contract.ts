/** Nobody stands above messaging: it has no events of its own yet. What it takes is the `Notice` of shared. */
export {};
