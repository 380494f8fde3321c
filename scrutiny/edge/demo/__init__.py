"""The fictional borough of Larkenshaw, with reviews at every stage. Its dates count from the day it is loaded."""
