"""What holds for every test: no clock decides whether one passes."""

from hypothesis import HealthCheck, settings

# A busy machine is no fault of the code's: speed is measured in benchmarks/, side by side.
settings.register_profile("gate", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("gate")
