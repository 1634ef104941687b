"""Tests of onrecord.kinds."""
