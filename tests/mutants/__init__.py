"""Mutation testing: does any test notice when one thing in the source is changed?"""
